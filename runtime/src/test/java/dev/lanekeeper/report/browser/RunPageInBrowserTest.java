package dev.lanekeeper.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.report.SampleReports;
import dev.lanekeeper.report.page.RunPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Drives the page of a run in a real browser. Where none is installed these tests are skipped, and
 * say so; with CI=true they fail then.
 */
@Timeout(120)
final class RunPageInBrowserTest {

  private static final String EVIL = "</script><img src=x onerror=alert(1)>\"'&\u2028é漢😀 %2F#";
  private static final int MANY = 1_000;
  private static final long MOST_BYTES = 2_000_000;

  @TempDir private static Path folder;
  private static @Nullable Browser browser;

  private @Nullable Tab tab;

  @BeforeAll
  static void startBrowser() throws IOException {
    Optional<Path> program = Browser.find();
    if (program.isEmpty()) {
      String problem =
          "No browser: the page of a run is not tested. Install chromium, or set LANEKEEPER_BROWSER.";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(problem);
      }
      System.err.println(problem);
      Assumptions.abort(problem);
    }
    browser = Browser.start(program.get(), Files.createDirectory(folder.resolve("profile")));
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Whatever a test did: no error in the console, and nothing was asked for but the page. */
  @AfterEach
  void nothingToComplainAbout() {
    if (tab != null) {
      assertThat(tab.complaints()).isEmpty();
      assertThat(tab.requests()).singleElement().asString().startsWith("file:///");
    }
  }

  @Test
  void aClickShowsWhatANodeIsAndHowItRan() throws IOException {
    Tab page = shop("");
    assertThat(page.is("document.querySelector('.details').hidden")).isTrue();
    page.click("[data-node=top]");
    assertThat(page.text(".details"))
        .contains("top", "List<Revenue>", "1.4 s", "read", "revenue", "owner=me")
        .contains("1,234 rows", "62.5 KiB", "21 ms", "duckdb")
        .contains("orders scan Parquet orders.parquet", "revenue query over orders", "top limit 10")
        .contains("refused SQL [LK402] then STAGED_SQL", "too deep", "failed STAGED_SQL")
        .contains("SELECT 1", "SELECT 2", "it broke", "[LK402] no");
    assertThat(page.text(".details")).doesNotContain("SCAN \"x\"");
    page.click(".form:last-of-type details:nth-of-type(2) summary");
    assertThat(page.text(".details")).contains("SCAN \"x\"");
    page.click("[data-node=revenue]");
    assertThat(page.text(".details"))
        .contains("select customer from orders", "2.0 ms", "Computed as part of", "over orders")
        .doesNotContain("1,234");
    page.click(".details .close");
    assertThat(page.is("document.querySelector('.details').hidden")).isTrue();
  }

  @Test
  void coloursTellOfLayersOrOfTimes() throws IOException {
    Tab page = shop("");
    String byLayer = page.style("[data-node=revenue] rect", "fill");
    String otherLayer = page.style("[data-node=orders] rect", "fill");
    assertThat(otherLayer).isNotEqualTo(byLayer);
    assertThat(page.text(".legend.of-layer")).contains("inputs", "relate", "outputs");
    page.click(".by-time");
    assertThat(page.style("[data-node=revenue] rect", "fill")).isNotEqualTo(byLayer);
    assertThat(page.style("[data-node=revenue] rect", "fill"))
        .isNotEqualTo(page.style("[data-node=orders] rect", "fill"));
    assertThat(page.text(".legend.of-time")).contains("350 ms", "1.4 s");
    assertThat(page.style(".legend.of-layer", "display")).isEqualTo("none");
    page.click(".by-layer");
    assertThat(page.style("[data-node=revenue] rect", "fill")).isEqualTo(byLayer);
  }

  @Test
  void nodesAreFoundByName() throws IOException {
    Tab page = shop("");
    page.type("/");
    assertThat(page.is("document.activeElement.classList.contains('search')")).isTrue();
    page.type("RE");
    assertThat(page.text(".hits")).isEqualTo("1 found");
    assertThat(page.style("[data-node=orders]", "opacity")).isEqualTo("0.18");
    assertThat(page.style("[data-node=revenue]", "opacity")).isEqualTo("1");
    page.key("Enter");
    assertThat(page.text(".hits")).isEqualTo("1 of 1");
    assertThat(page.text(".details h3")).isEqualTo("revenue");
    page.type("x");
    assertThat(page.text(".hits")).isEqualTo("0 found");
  }

  @Test
  void keysAreEnough() throws IOException {
    Tab page = shop("");
    page.run("document.querySelector('.zoom-all').focus()");
    do {
      page.key("Tab");
    } while (!page.is("document.activeElement.closest('.box')"));
    assertThat(focused(page)).isEqualTo("orders");
    page.key("ArrowDown");
    page.key("ArrowDown");
    assertThat(focused(page)).isEqualTo("top");
    page.key("ArrowUp");
    assertThat(focused(page)).isEqualTo("revenue");
    page.key("Enter");
    assertThat(page.text(".details h3")).isEqualTo("revenue");
    page.key("Escape");
    assertThat(page.is("document.querySelector('.details').hidden")).isTrue();
    assertThat(focused(page)).isEqualTo("revenue");
    double width = viewWidth(page);
    page.type("+");
    assertThat(viewWidth(page)).isLessThan(width);
    page.type("0");
    assertThat(page.is("document.querySelector('.map.needed') === null")).isTrue();
  }

  @Test
  void thePictureMovesAndGrows() throws IOException {
    Tab page = large(MANY);
    page.click(".zoom-in");
    page.click(".zoom-in");
    double width = viewWidth(page);
    double top = viewTop(page);
    page.drag(700, 600, 600, 560);
    assertThat(viewTop(page)).isGreaterThan(top);
    assertThat(page.is("document.querySelector('.details').hidden")).as("no click").isTrue();
    page.wheel(600, 600, -300);
    assertThat(viewWidth(page)).isLessThan(width);
    page.click(".zoom-all");
    assertThat(page.is("document.querySelector('.map.needed') === null")).isTrue();
  }

  @Test
  void linksAndAddressesLeadToNodes() throws IOException {
    Tab page = shop(EVIL);
    page.click("tbody a");
    assertThat(page.text(".details h3")).isEqualTo("top" + EVIL);
    String address = String.valueOf(page.run("location.href"));
    Tab again = open(address);
    assertThat(again.text(".details h3")).isEqualTo("top" + EVIL);
  }

  @Test
  void hostileTextsAreShownAsTheyAre() throws IOException {
    Tab page = shop(EVIL);
    page.run(
        "for (const box of document.querySelectorAll('.box')) box.dispatchEvent(new MouseEvent('click'))");
    page.run("document.querySelectorAll('.columns-of button').forEach((one) => one.click())");
    page.run("document.querySelectorAll('details').forEach((part) => part.open = true)");
    assertThat(page.text(".details"))
        .contains("top" + EVIL, "too deep" + EVIL, "SELECT 2" + EVIL, "SCAN \"x\"" + EVIL)
        .contains("10" + EVIL, "it broke" + EVIL);
    assertThat(page.text("main")).contains("[LK405] old" + EVIL);
    assertThat(page.number("document.images.length")).isZero();
    assertThat(page.number("document.scripts.length")).isEqualTo(2);
  }

  @Test
  void aColumnLightsWhatItComesFromAndWhatReadsIt() throws IOException {
    Tab page = shop("");
    page.click("[data-node=revenue]");
    assertThat(page.text(".columns-of")).contains("customer", "text not null", "decimal(38,2)");
    page.click(".columns-of li:nth-child(2) button");
    assertThat(page.text(".trace"))
        .contains("revenue.revenue comes from", "orders.amount AGGREGATION")
        .contains("orders.day FILTER", "orders.customer GROUP_BY")
        .contains("revenue.revenue is read for", "Java, which may read it: top");
    assertThat(page.is("document.querySelector('[data-node=orders]').classList.contains('lit')"))
        .isTrue();
    assertThat(page.number("document.querySelectorAll('.lines path.direct').length")).isEqualTo(1);
    assertThat(page.run("location.hash")).isEqualTo("#node=revenue&column=revenue");

    page.click(".trace a");
    assertThat(page.text(".details h3")).isEqualTo("orders");
    assertThat(page.text(".trace"))
        .contains("orders.amount comes from: no column")
        .contains("revenue.revenue AGGREGATION", "Java, which may read it: top");
    page.run("location.hash = '#node=orders&column=day'");
    page.run("document.querySelector('.columns-of [aria-pressed=true]').focus()");
    assertThat(page.text(".trace"))
        .contains("orders.day is read for", "Java, which may read it: top");
    assertThat(page.number("document.querySelectorAll('.lines path.indirect').length"))
        .isEqualTo(1);
    page.key("Enter");
    assertThat(page.text(".trace")).isEmpty();
    assertThat(page.number("document.querySelectorAll('.lines path.indirect').length")).isZero();
  }

  @Test
  void columnsOfAThousandNodesAreQuick() throws IOException {
    for (int nodes : new int[] {10, 81, MANY}) {
      Tab page = large(nodes);
      page.type("/node" + (nodes - 1));
      page.key("Enter");
      double took =
          page.number(
              "(() => { const start = performance.now();"
                  + " document.querySelector('.columns-of button').click();"
                  + " return performance.now() - start; })()");
      System.out.printf("Column of %d nodes: lit after %.0f ms%n", nodes, took);
      assertThat(took).isLessThan(3_000);
      assertThat(page.text(".trace")).contains("node" + (nodes - 1) + ".a comes from", ".b FILTER");
      assertThat(page.number("document.querySelectorAll('.lines path.direct').length"))
          .isGreaterThan(0);
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void darkAndLightAreDifferent() throws IOException {
    Tab page = shop("");
    page.prefers("light");
    String light = page.style("body", "backgroundColor") + page.style(".name", "fill");
    page.prefers("dark");
    assertThat(page.style("body", "backgroundColor") + page.style(".name", "fill"))
        .isNotEqualTo(light);
  }

  @Test
  void tenNodesAreShownWhole() throws IOException {
    Tab page = large(10);
    assertThat(page.is("document.querySelector('.map.needed') === null")).isTrue();
    assertThat(page.run("document.querySelector('svg.whole').dataset.detail")).isEqualTo("full");
  }

  @Test
  void aThousandNodesAreQuickAndReadable() throws IOException {
    Tab page = large(MANY);
    double interactive = page.number("performance.now()");
    long bytes = Files.size(folder.resolve("large1000.html"));
    System.out.printf(
        "Page of %d nodes: %d KiB, interactive after %.0f ms%n", MANY, bytes / 1024, interactive);
    assertThat(bytes).isLessThan(MOST_BYTES);
    assertThat(interactive).isLessThan(10_000);
    assertThat(page.run("document.querySelector('svg.whole').dataset.detail")).isEqualTo("shapes");
    assertThat(page.style("[data-node=node500] .name", "display")).isEqualTo("none");
    assertThat(page.style(".band", "display")).isNotEqualTo("none");
    page.type("/node500");
    page.key("Enter");
    assertThat(page.text(".details h3")).isEqualTo("node500");
    assertThat(page.style("[data-node=node500] .name", "display")).isNotEqualTo("none");
    assertThat(
            page.number(
                "document.querySelector('[data-node=node500]').getBoundingClientRect().height"))
        .as("pixels")
        .isGreaterThan(30);
    assertThat(page.is("document.querySelector('.map.needed') !== null")).isTrue();
  }

  private Tab shop(String text) throws IOException {
    Path file = folder.resolve("shop" + text.length() + ".html");
    RunPage.of(SampleReports.shop(text), SampleReports.shopRun(text)).write(file);
    return open(file.toUri().toString());
  }

  private Tab large(int nodes) throws IOException {
    Path file = folder.resolve("large" + nodes + ".html");
    RunPage.of(SampleReports.large(nodes), SampleReports.largeRun(nodes)).write(file);
    return open(file.toUri().toString());
  }

  private Tab open(String address) {
    Tab opened = Objects.requireNonNull(browser).open(address);
    assertThat(opened.is("document.querySelector('section.pipeline').dataset.ready === ''"))
        .isTrue();
    tab = opened;
    return opened;
  }

  private static @Nullable Object focused(Tab page) {
    return page.run("document.activeElement.dataset.node");
  }

  private static double viewWidth(Tab page) {
    return page.number("document.querySelector('svg.whole').viewBox.baseVal.width");
  }

  private static double viewTop(Tab page) {
    return page.number("document.querySelector('svg.whole').viewBox.baseVal.y");
  }
}
