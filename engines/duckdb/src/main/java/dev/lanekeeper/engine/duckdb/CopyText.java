package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.ExportFormat;
import dev.lanekeeper.engine.ExportTarget;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The statement that writes a query's rows to files. */
final class CopyText {

  private static final Set<String> MAY_BE_EMPTY = Set.of("VARCHAR", "BLOB");

  private CopyText() {}

  /**
   * Returns the statement.
   *
   * @param columns the query's columns
   * @throws EngineException LK402 if the format cannot hold a column
   */
  static String of(String sql, ExportTarget target, ResultSetMetaData columns) throws SQLException {
    List<String> options = new ArrayList<>();
    if (target.format() instanceof ExportFormat.Csv csv) {
      checkFlat(columns);
      csvOptions(csv, columns, options);
    } else {
      options.add("FORMAT parquet");
      options.add("COMPRESSION zstd");
    }
    if (!target.partitionBy().isEmpty()) {
      options.add("PARTITION_BY (" + quoted(target.partitionBy()) + ")");
      options.add("WRITE_PARTITION_COLUMNS true");
    }
    return "COPY (\n"
        + exact(sql, target.format(), columns)
        + "\n) TO "
        + DuckDbDialect.literal(target.path().toString())
        + " ("
        + String.join(", ", options)
        + ")";
  }

  /**
   * Returns the query with what COPY would not write as it is: sums of decimals that DuckDB lets
   * grow beyond 38 digits, and instants so far away that their milliseconds are no double.
   */
  private static String exact(String sql, ExportFormat format, ResultSetMetaData columns)
      throws SQLException {
    List<String> replaced = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String type = columns.getColumnTypeName(i);
      String name = DuckDbDialect.DIALECT.quote(columns.getColumnName(i));
      if (type.startsWith("DECIMAL(38,")) {
        replaced.add(name + " + CAST(0 AS " + type + ") AS " + name);
      } else if (type.equals("TIMESTAMP WITH TIME ZONE") && format instanceof ExportFormat.Csv) {
        replaced.add(
            "COALESCE(CAST(make_timestamp(epoch_us("
                + name
                + ")) AS VARCHAR) || '+00', CAST("
                + name
                + " AS VARCHAR)) AS "
                + name);
      }
    }
    return replaced.isEmpty()
        ? sql
        : "SELECT * REPLACE (" + String.join(", ", replaced) + ") FROM (\n" + sql + "\n)";
  }

  private static void csvOptions(
      ExportFormat.Csv csv, ResultSetMetaData columns, List<String> options) throws SQLException {
    options.add("FORMAT csv");
    options.add("HEADER " + csv.options().header());
    options.add("DELIMITER " + DuckDbDialect.literal(String.valueOf(csv.options().delimiter())));
    options.add("QUOTE '\"'");
    options.add("ESCAPE '\"'");
    options.add("NULLSTR " + DuckDbDialect.literal(csv.options().nullText()));
    List<String> texts = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (MAY_BE_EMPTY.contains(columns.getColumnTypeName(i))) {
        texts.add(columns.getColumnName(i));
      }
    }
    // Where null has a text of its own, an empty text would be written unquoted, which reads as
    // null.
    if (!csv.options().nullText().isEmpty() && !texts.isEmpty()) {
      options.add("FORCE_QUOTE (" + quoted(texts) + ")");
    }
  }

  private static void checkFlat(ResultSetMetaData columns) throws SQLException {
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String type = columns.getColumnTypeName(i);
      if (type.endsWith("]") || type.startsWith("STRUCT")) {
        throw new EngineException(
            Code.LK402,
            "CSV cannot hold column '" + columns.getColumnName(i) + "' of type " + type,
            "Write Parquet, or leave lists and nested records out of the plan.",
            null);
      }
    }
  }

  private static String quoted(List<String> names) {
    return names.stream().map(DuckDbDialect.DIALECT::quote).collect(Collectors.joining(", "));
  }
}
