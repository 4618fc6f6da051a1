package dev.lanekeeper.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.report.SampleReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunPageTest {

  private static final String EVIL = "</script><img src=x onerror=alert(1)>\"'&";

  @TempDir Path folder;

  @Test
  void everyTextIsEscaped() {
    String page = page(EVIL).html();
    assertThat(page).doesNotContain("<img");
    assertThat(page).contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;");
    assertThat(page).contains("\\u003c/script>");
    assertThat(page.split("<script", -1)).hasSize(3);
    assertThat(page.split("</script>", -1)).hasSize(3);
  }

  @Test
  void itLoadsNothing() {
    assertThat(page("").html())
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain("@import")
        .doesNotContain("url(");
  }

  @Test
  void itTellsHowANodeRan() {
    assertThat(page("").html())
        .contains("<span>elapsed</span>", "1.5 s", "1.4 s", "1,234")
        .contains("class=\"box layer-2 failed\"")
        .contains("\"explain\":\"SCAN \\\"x\\\"\"", "\"message\":\"too deep\"");
  }

  @Test
  void writesAllOrNothing() throws IOException {
    Path file = folder.resolve("run.html");
    assertThat(page("").write(file)).isEqualTo(file);
    assertThat(file).content().isEqualTo(page("").html());
    assertThat(folder).isDirectoryContaining(file::equals);
    assertThat(folder.toFile().list()).hasSize(1);
    assertThatThrownBy(() -> page("").write(file.resolve("below")))
        .isInstanceOf(LaneException.class)
        .hasMessageContaining("[LK410]")
        .hasMessageContaining("Give a folder that exists and can be written to.");
  }

  @Test
  void halfACharacterInAMessageKeepsNoPageFromBeingWritten() throws IOException {
    Path file = page("\ud83d").write(folder.resolve("run.html"));
    assertThat(Files.readString(file)).contains("top?");
  }

  private static HtmlPage page(String text) {
    return RunPage.of(SampleReports.shop(text), SampleReports.shopRun(text));
  }
}
