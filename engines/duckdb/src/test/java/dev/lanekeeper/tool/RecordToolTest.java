package dev.lanekeeper.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as they are typed, on real sources. */
final class RecordToolTest {

  record Order(long orderId, String customer) {}

  @TempDir private Path folder;

  private record Said(int exit, String text) {}

  private static Said run(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit =
        RecordTool.run(
            Arrays.asList(arguments),
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return new Said(
        exit, out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void printsTheRecordOfAFile() throws IOException {
    Path file = file("new-orders.csv.txt", "order_id;customer name;total\n1;ann;2.50\n");

    assertThat(
            run(Map.of(), "record", "file=" + file, "format=csv", "delimiter=;", "nullMarked=true"))
        .isEqualTo(
            new Said(
                0,
                "// The columns of "
                    + file
                    + """
                    , by all 1 rows.
                    import dev.lanekeeper.annotation.Column;
                    import dev.lanekeeper.annotation.Decimal;
                    import java.math.BigDecimal;

                    record NewOrders(
                        @Column("order_id") long orderId,
                        @Column("customer name") String customerName,
                        @Decimal(precision = 18, scale = 2) BigDecimal total) {}
                    """));
  }

  @Test
  void tablesWiderThanARecordAreRowTypes() throws IOException {
    String names = IntStream.range(0, 300).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    Said said = run(Map.of(), "record", "file=" + file("wide.csv", names + "\n"));

    assertThat(said.exit()).isZero();
    assertThat(said.text())
        .contains("// These are more than a record has room for: Plan<Row> with this row type.")
        .contains("                \"c0 text\",\n")
        .endsWith("                \"c299 text\"))));\n");
  }

  @Test
  void comparesAFileWithItsRecord() throws IOException {
    String record = "record=" + Order.class.getName();
    Path right = file("right.csv", "orderId,customer\n1,ann\n");
    assertThat(run(Map.of(), "drift", "file=" + right, record))
        .isEqualTo(new Said(0, "no drift\n"));
    Path wrong = file("wrong.csv", "orderId,more\nx,1\n");
    assertThat(run(Map.of(), "drift", "file=" + wrong, record))
        .isEqualTo(
            new Said(
                1,
                wrong
                    + """

                      type: expected orderId int64 not null, found orderId text not null
                      missing: customer text not null
                      added: more int64 not null
                    """));
  }

  @Test
  void printsTheRecordOfATableAndNeverACredential() throws SQLException {
    String url = "jdbc:h2:mem:tool;USER=sa;PASSWORD=0pen-Sesame";
    Map<String, String> environment =
        Map.of(
            "LANEKEEPER_JDBC_URL", "jdbc:h2:mem:tool",
            "LANEKEEPER_JDBC_USER", "sa",
            "LANEKEEPER_JDBC_PASSWORD", "0pen-Sesame");
    try (Connection kept = DriverManager.getConnection(url);
        Statement statement = kept.createStatement()) {
      statement.execute("create schema sales");
      statement.execute(
          "create table sales.order_lines (line_id bigint not null, unit_price real)");

      assertThat(run(environment, "record", "table=sales.order_lines"))
          .isEqualTo(
              new Said(
                  0,
                  """
                  // The columns of table 'sales.order_lines' of database 'given', by the database's own types.
                  import dev.lanekeeper.annotation.Columns;
                  import dev.lanekeeper.annotation.NameStyle;

                  @Columns(NameStyle.SNAKE_CASE)
                  record OrderLines(long lineId, Float unitPrice) {}
                  """));
      Said wrong =
          run(
              Map.of(
                  "LANEKEEPER_JDBC_URL",
                  "jdbc:h2:mem:tool;PASSWORD=Wr0ng-Secret",
                  "LANEKEEPER_JDBC_USER",
                  "sa"),
              "record",
              "table=x");
      assertThat(wrong.exit()).isEqualTo(2);
      assertThat(wrong.text()).contains("LK407").doesNotContain("Wr0ng-Secret");
    }
  }

  @Test
  void wrongOptionsAreTold() throws IOException {
    Path file = file("a.csv", "a\n1\n");
    assertThat(run(Map.of()).text()).contains("[LK409] '' is no command.");
    assertThat(run(Map.of(), "record").text()).contains("[LK409] No source is given.");
    assertThat(run(Map.of(), "record", "file").text()).contains("[LK409] 'file' is no name=value.");
    assertThat(run(Map.of(), "record", "table=t").text()).contains("[LK409] No database is given.");
    assertThat(run(Map.of(), "record", "file=a.xls").text())
        .contains("[LK409] The format of a.xls is not known.");
    assertThat(run(Map.of(), "record", "file=" + file, "rows=0").text())
        .contains("[LK409] rows=0 is no number of rows.");
    assertThat(run(Map.of(), "record", "file=" + file, "delimiter=;;").text())
        .contains("[LK409] delimiter=;; is not one character.");
    assertThat(run(Map.of(), "drift", "file=" + file, "record=no.Such").text())
        .contains("[LK409] record=no.Such names no class on the class path.");
    assertThat(run(Map.of(), "drift", "file=" + file, "record=java.lang.String").text())
        .contains("[LK210]");
    assertThat(run(Map.of(), "record", "file=none.csv"))
        .satisfies(
            said -> {
              assertThat(said.exit()).isEqualTo(2);
              assertThat(said.text()).contains("[LK407]").contains("none.csv does not exist");
            });
  }
}
