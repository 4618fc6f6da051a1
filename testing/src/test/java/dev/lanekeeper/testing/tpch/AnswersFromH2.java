package dev.lanekeeper.testing.tpch;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the expected answers of TPC-H: H2 computes them, which is none of our engines. Run {@code
 * main} with the folder of the answers after a change of data or queries.
 */
final class AnswersFromH2 {

  private AnswersFromH2() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    Path answers = Path.of(arguments[0]);
    Path folder = Files.createTempDirectory("tpch");
    TpchData data = TpchData.make(folder, TpchAnswerFiles.SCALE);
    try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:tpch;NON_KEYWORDS=VALUE");
        Statement statement = h2.createStatement()) {
      for (TpchData.Table table : data.tables()) {
        statement.execute(create(table, data.file(table.name())));
      }
      for (String index :
          new String[] {
            "lineitem(l_orderkey)", "lineitem(l_partkey, l_suppkey)", "orders(o_orderkey)",
            "orders(o_custkey)", "customer(c_custkey)", "part(p_partkey)",
            "partsupp(ps_partkey, ps_suppkey)", "supplier(s_suppkey)"
          }) {
        statement.execute("create index on " + index);
      }
      for (TpchQuery query : data.queries()) {
        try (ResultSet rows = statement.executeQuery(query.sql());
            BufferedWriter lines =
                Files.newBufferedWriter(answers.resolve(TpchAnswerFiles.name(query)))) {
          while (rows.next()) {
            lines.write(line(rows));
            lines.write('\n');
          }
        }
      }
    }
  }

  private static String create(TpchData.Table table, Path file) {
    String columns =
        table.plan().schema().fields().stream()
            .map(field -> field.name() + " " + type(field))
            .collect(Collectors.joining(", "));
    return "create table "
        + table.name()
        + " ("
        + columns
        + ") as select * from csvread('"
        + file
        + "', null, 'fieldSeparator=| fieldDelimiter= preserveWhitespace=true')";
  }

  private static String type(Field field) {
    if (field.type() instanceof DataType.Decimal decimal) {
      return "decimal(" + decimal.precision() + ", " + decimal.scale() + ")";
    } else if (field.type() == DataType.Simple.INT64) {
      return "bigint";
    } else if (field.type() == DataType.Simple.INT32) {
      return "integer";
    }
    return field.type() == DataType.Simple.DATE ? "date" : "varchar";
  }

  private static String line(ResultSet row) throws SQLException {
    StringBuilder line = new StringBuilder();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      @Nullable Object value = row.getObject(column);
      line.append(column == 1 ? "" : "|").append(TpchAnswerFiles.text(value));
    }
    return line.toString();
  }
}
