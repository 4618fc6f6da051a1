package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.SourceChecks;
import dev.lanekeeper.plan.source.ColumnMatch;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads Parquet files: files with the same columns together, each column cast to its type. */
@RequiresLane
final class ParquetSource {

  private ParquetSource() {}

  /** Returns the statement that reads files, after a look at what is in them. */
  static String select(Database database, List<Path> files, Schema schema) {
    try (ParquetFooters footers = new ParquetFooters(database)) {
      Map<List<ParquetColumn>, List<Path>> groups = new LinkedHashMap<>();
      for (Path file : files) {
        SourceFiles.check(file);
        groups.computeIfAbsent(footers.columns(file), columns -> new ArrayList<>()).add(file);
      }
      return groups.entrySet().stream()
          .map(group -> select(footers, group.getKey(), group.getValue(), schema))
          .collect(Collectors.joining("\nUNION ALL\n"));
    }
  }

  /** Returns the names of all columns that files have. */
  static List<String> columns(Database database, List<Path> files) {
    Set<String> names = new LinkedHashSet<>();
    try (ParquetFooters footers = new ParquetFooters(database)) {
      for (Path file : files) {
        SourceFiles.check(file);
        footers.columns(file).forEach(column -> names.add(column.name()));
      }
    }
    return List.copyOf(names);
  }

  private static String select(
      ParquetFooters footers, List<ParquetColumn> columns, List<Path> files, Schema schema) {
    List<String> names = columns.stream().map(ParquetColumn::name).toList();
    ColumnMatch match = new ColumnMatch(names);
    int[] positions = new int[schema.fields().size()];
    for (int i = 0; i < positions.length; i++) {
      Field wanted = schema.fields().get(i);
      positions[i] = match.find(wanted);
      if (positions[i] >= 0 && !columns.get(positions[i]).fits(wanted.type())) {
        match.misfit(wanted, columns.get(positions[i]).describe());
      }
    }
    String all = columns.stream().map(ParquetColumn::toString).collect(Collectors.joining(", "));
    SourceChecks.check(files.get(0), match, all);
    Set<String> unproven =
        footers.columnsThatMayHoldNulls(files, notNull(schema, positions, names));
    List<String> expressions = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      String name = names.get(positions[i]);
      expressions.add(
          expression(
              name, schema.fields().get(i), unproven.contains(name), SourceChecks.place(files)));
    }
    return "SELECT "
        + String.join(", ", expressions)
        + "\nFROM read_parquet("
        + SourceFiles.list(files)
        // A folder named like a partition must not replace the column of that name.
        + ", hive_partitioning = false)";
  }

  private static List<String> notNull(Schema schema, int[] positions, List<String> names) {
    List<String> notNull = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      if (!schema.fields().get(i).nullable()) {
        notNull.add(names.get(positions[i]));
      }
    }
    return notNull;
  }

  private static String expression(String name, Field wanted, boolean mayBeNull, String place) {
    DuckDbDialect dialect = DuckDbDialect.DIALECT;
    String column = dialect.quote(name);
    String value = mayBeNull ? Checks.notNull(name, place, column) : column;
    return "CAST("
        + value
        + " AS "
        + dialect.type(wanted.type())
        + ") AS "
        + dialect.quote(wanted.name());
  }
}
