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
        + sql
        + "\n) TO "
        + DuckDbDialect.literal(target.path().toString())
        + " ("
        + String.join(", ", options)
        + ")";
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
