package dev.lanekeeper.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphNode;
import dev.lanekeeper.report.ExecutionRecord;
import dev.lanekeeper.report.FallbackEvent;
import dev.lanekeeper.report.NodeRecord;
import dev.lanekeeper.report.PlanForm;
import dev.lanekeeper.report.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunPageTest {

  private static final String EVIL = "</script><img src=x onerror=alert(1)>\"'&";

  @TempDir Path folder;

  @Test
  void everyTextIsEscaped() {
    String page = page().html();
    assertThat(page).doesNotContain("<img");
    assertThat(page).contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;");
    assertThat(page).contains("\\u003c/script>");
    assertThat(page.split("<script", -1)).hasSize(3);
    assertThat(page.split("</script>", -1)).hasSize(3);
  }

  @Test
  void itLoadsNothing() {
    assertThat(page().html())
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain("@import");
  }

  @Test
  void itTellsHowANodeRan() {
    assertThat(page().html())
        .contains("<span>elapsed</span>", "1.5 s", "1.4 s", "1,234", "class=\"box layer-0 failed\"")
        .contains("\"explain\":\"SCAN \\u003ct>\"");
  }

  @Test
  void writesAllOrNothing() throws IOException {
    Path file = folder.resolve("run.html");
    assertThat(page().write(file)).isEqualTo(file);
    assertThat(file).content().isEqualTo(page().html());
    assertThat(folder).isDirectoryContaining(file::equals);
    assertThat(folder.toFile().list()).hasSize(1);
    assertThatThrownBy(() -> page().write(file.resolve("below")))
        .isInstanceOf(LaneException.class)
        .hasMessageContaining("[LK410]")
        .hasMessageContaining("Give a folder that exists and can be written to.");
  }

  private static HtmlPage page() {
    GraphNode node =
        new GraphNode(
            EVIL,
            EVIL,
            EVIL,
            true,
            false,
            Map.of("layer", EVIL),
            List.of(),
            List.of(EVIL),
            true,
            Optional.of(EVIL));
    ExecutionRecord execution =
        new ExecutionRecord(
            EVIL,
            EVIL,
            EVIL,
            EVIL,
            EVIL,
            PlanForm.STAGED_SQL,
            3,
            List.of(new FallbackEvent(EVIL, EVIL, PlanForm.SQL, PlanForm.STAGED_SQL, EVIL, EVIL)),
            1234,
            1,
            Duration.ofMillis(1),
            Duration.ofMillis(20),
            Optional.of("SCAN <t>"),
            Optional.of(EVIL));
    return RunPage.of(
        new Graph(EVIL, List.of(), List.of(node)),
        new RunReport(
            EVIL,
            EVIL,
            EVIL,
            Instant.EPOCH,
            Duration.ofMillis(1500),
            List.of(new NodeRecord(EVIL, Duration.ofMillis(1400), true)),
            List.of(execution),
            List.of(EVIL)));
  }
}
