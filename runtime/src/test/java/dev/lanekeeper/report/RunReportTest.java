package dev.lanekeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RunReportTest {

  private static final ExecutionRecord EXECUTION =
      new ExecutionRecord(
          "top",
          "list",
          "duckdb",
          "BRIDGE",
          "abc",
          PlanForm.STAGED_SQL,
          3,
          List.of(
              new FallbackEvent(
                  "top", "abc", PlanForm.SQL, PlanForm.STAGED_SQL, "LK402", "too deep")),
          10,
          640,
          Duration.ofMillis(1),
          Duration.ofMillis(20),
          Optional.of("SCAN \"x\""),
          Optional.empty());

  private static final RunReport REPORT =
      new RunReport(
          "Shop",
          "duckdb",
          "def",
          Instant.parse("2026-01-02T03:04:05Z"),
          Duration.ofMillis(1500),
          List.of(
              new NodeRecord("orders", Duration.ofMillis(1), false),
              new NodeRecord("top", Duration.ofMillis(1400), true)),
          List.of(EXECUTION),
          List.of("[LK405] old"));

  @Test
  void json() {
    assertThat(REPORT.toJson())
        .isEqualToIgnoringWhitespace(
            """
            {
              "pipeline" : "Shop",
              "engine" : "duckdb",
              "profileDigest" : "def",
              "started" : "2026-01-02T03:04:05Z",
              "elapsed" : 1.5,
              "nodes" : [ {
                "node" : "orders",
                "elapsed" : 0.001,
                "failed" : false
              }, {
                "node" : "top",
                "elapsed" : 1.4,
                "failed" : true
              } ],
              "executions" : [ {
                "node" : "top",
                "call" : "list",
                "engine" : "duckdb",
                "mode" : "BRIDGE",
                "planDigest" : "abc",
                "form" : "STAGED_SQL",
                "statements" : 3,
                "fallbacks" : [ {
                  "from" : "SQL",
                  "to" : "STAGED_SQL",
                  "code" : "LK402",
                  "message" : "too deep"
                } ],
                "rows" : 10,
                "bytes" : 640,
                "compile" : 0.001,
                "execute" : 0.02,
                "explain" : "SCAN \\"x\\""
              } ],
              "warnings" : [ "[LK405] old" ]
            }""");
  }

  @Test
  void summaryStartsWithTotalsAndListsTheSlowestFirst() {
    assertThat(REPORT.summary())
        .isEqualTo(
            """
            Shop on duckdb: 2 nodes, 1 executions, 10 rows in 1.50 s
                1.40 s  top  FAILED
                0.00 s  orders
              [LK405] old
            """);
  }
}
