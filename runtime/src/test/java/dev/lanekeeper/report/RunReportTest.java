package dev.lanekeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RunReportTest {

  private static final RunReport REPORT = SampleReports.shopRun("");

  @Test
  void json() {
    assertThat(REPORT.toJson())
        .isEqualToIgnoringWhitespace(
            """
            {
              "version" : 1,
              "pipeline" : "Shop",
              "engine" : "duckdb",
              "profileDigest" : "def",
              "started" : "2026-01-02T03:04:05Z",
              "elapsed" : 1.5,
              "warnings" : [ "[LK405] old" ],
              "nodes" : [ {
                "node" : "orders",
                "elapsed" : 0.001,
                "failed" : false
              }, {
                "node" : "revenue",
                "elapsed" : 0.002,
                "failed" : false
              }, {
                "node" : "top",
                "elapsed" : 1.4,
                "failed" : true,
                "failure" : "it broke"
              } ],
              "executions" : [ {
                "node" : "top",
                "call" : "list",
                "engine" : "duckdb",
                "mode" : "BRIDGE",
                "determinism" : "BEST_EFFORT",
                "orderingLevel" : "EXPLICIT",
                "orderingKeys" : [ "day desc nulls last" ],
                "planDigest" : "abc",
                "steps" : [ {
                  "node" : "orders",
                  "operation" : "scan",
                  "detail" : "Parquet orders.parquet",
                  "reads" : [ ]
                }, {
                  "node" : "revenue",
                  "operation" : "query",
                  "detail" : "over orders",
                  "reads" : [ 0 ]
                }, {
                  "node" : "top",
                  "operation" : "limit",
                  "detail" : "10",
                  "reads" : [ 1 ]
                } ],
                "form" : "STAGED_SQL",
                "statements" : 3,
                "forms" : [ {
                  "form" : "SQL",
                  "statements" : [ {
                    "sql" : "SELECT 1",
                    "explain" : ""
                  } ]
                }, {
                  "form" : "STAGED_SQL",
                  "statements" : [ {
                    "sql" : "SELECT 2",
                    "explain" : "SCAN \\"x\\""
                  }, {
                    "sql" : "SELECT 3",
                    "explain" : "SORT"
                  } ]
                } ],
                "fallbacks" : [ {
                  "from" : "SQL",
                  "to" : "STAGED_SQL",
                  "code" : "LK402",
                  "message" : "too deep"
                } ],
                "rows" : 1234,
                "bytes" : 64000,
                "compile" : 0.001,
                "execute" : 0.02,
                "failure" : "[LK402] no"
              } ]
            }""");
  }

  @Test
  void jsonMeetsItsSchemaWithGraphAndWithout() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());
    assertThat(schema.validate(REPORT.toJson(), InputFormat.JSON)).isEmpty();
    String whole = SampleReports.shopRun("é\"\\\u0001").toJson(SampleReports.shop("é\"\\\u0001"));
    assertThat(schema.validate(whole, InputFormat.JSON)).isEmpty();
    String wrong = REPORT.toJson().replace("\"rows\"", "\"row\"");
    assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theSchemaKnowsEveryForm() throws IOException {
    String forms =
        Arrays.stream(PlanForm.values())
            .map(form -> "\"" + form + "\"")
            .collect(Collectors.joining(", "));
    assertThat(schema()).contains("\"form\" : { \"enum\" : [ " + forms + " ] }");
  }

  @Test
  void jsonWithTheGraphHasItsNodes() {
    assertThat(REPORT.toJson(SampleReports.shop("")))
        .contains(
            "\"graph\" : {", "\"sql\" : \"select customer from orders\"", "\"owner\" : \"me\"");
  }

  @Test
  void explainIsTheStatementsOfTheLastForm() {
    assertThat(REPORT.executions().get(0).explain())
        .contains("SELECT 2\n\nSCAN \"x\"\n\nSELECT 3\n\nSORT");
  }

  @Test
  void summaryStartsWithTotalsAndListsTheSlowestFirst() {
    assertThat(REPORT.summary())
        .isEqualTo(
            """
            Shop on duckdb: 3 nodes, 1 executions, 1234 rows in 1.50 s
                1.40 s  top  FAILED
                0.00 s  revenue
                0.00 s  orders
              [LK405] old
            """);
  }

  private static String schema() throws IOException {
    try (InputStream file = RunReport.class.getResourceAsStream("report.schema.json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
