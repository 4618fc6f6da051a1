package dev.lanekeeper.engine.datafusion;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowTypes;
import dev.lanekeeper.arrow.PlanTypes;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.SourceChecks;
import dev.lanekeeper.plan.source.ColumnMatch;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads Parquet files: files with the same columns together, each column cast to its type. */
@RequiresLane
final class ParquetSource {

  private final DataFusionSession session;
  private final Schema schema;

  private ParquetSource(DataFusionSession session, Schema schema) {
    this.session = session;
    this.schema = schema;
  }

  /** Registers files under names that begin with one; returns the statement that reads them. */
  static String register(DataFusionSession session, String name, List<Path> files, Schema schema) {
    return new ParquetSource(session, schema).register(name, files);
  }

  /** Returns the names of all columns that files have. */
  static List<String> columns(DataFusionSession session, List<Path> files) {
    Set<String> names = new LinkedHashSet<>();
    for (Path file : files) {
      SourceChecks.check(file);
      describe(session, file).forEach(column -> names.add(column.name()));
    }
    return List.copyOf(names);
  }

  private static List<ParquetColumn> describe(DataFusionSession session, Path file) {
    byte[] path = NativeCalls.bytes(file.toAbsolutePath().toString());
    return Described.columns(
            session.allocator(),
            schema -> NativeFunctions.parquetDescribe(path, path.length, schema))
        .stream()
        .map(ParquetColumn::of)
        .toList();
  }

  private String register(String name, List<Path> files) {
    Map<Layout, Group> groups = new LinkedHashMap<>();
    Map<Path, Integer> times = new HashMap<>();
    for (Path file : files) {
      SourceChecks.check(file);
      List<ParquetColumn> columns = describe(session, file);
      // DataFusion reads a file that is there twice in one table only once.
      int time = times.merge(file.toAbsolutePath().normalize(), 1, Integer::sum);
      groups
          .computeIfAbsent(
              new Layout(columns.stream().map(ParquetColumn::layout).toList(), time),
              layout -> new Group(new ArrayList<>(), new ArrayList<>()))
          .add(file, columns);
    }
    List<String> selects = new ArrayList<>();
    for (Group group : groups.values()) {
      String table = name + "_files_" + selects.size();
      selects.add(select(table, group));
      byte[] nameBytes = NativeCalls.bytes(table);
      byte[] paths =
          NativeCalls.bytes(
              group.files().stream().map(file -> file.toAbsolutePath().toString()).toList());
      NativeCalls.check(
          NativeFunctions.parquetRegister(
              session.handle(), nameBytes, nameBytes.length, paths, paths.length));
    }
    return String.join("\nUNION ALL\n", selects);
  }

  private String select(String table, Group group) {
    List<ParquetColumn> columns = group.layouts().get(0);
    List<String> names = columns.stream().map(ParquetColumn::name).toList();
    Path first = group.files().get(0);
    ColumnMatch match = new ColumnMatch(names);
    int[] positions = new int[schema.fields().size()];
    for (int i = 0; i < positions.length; i++) {
      Field wanted = schema.fields().get(i);
      positions[i] = match.find(wanted);
      if (positions[i] >= 0 && !PlanTypes.fits(columns.get(positions[i]).field(), wanted.type())) {
        match.misfit(wanted, PlanTypes.describe(columns.get(positions[i]).field()));
      }
    }
    SourceChecks.check(
        first,
        match,
        columns.stream().map(ParquetColumn::toString).collect(Collectors.joining(", ")));
    List<String> expressions = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      expressions.add(expression(group, positions[i], schema.fields().get(i)));
    }
    return "SELECT "
        + String.join(", ", expressions)
        + "\nFROM "
        + DataFusionDialect.DIALECT.quote(table);
  }

  private static String expression(Group group, int position, Field wanted) {
    ParquetColumn column = group.layouts().get(0).get(position);
    DataFusionDialect dialect = DataFusionDialect.DIALECT;
    String value = dialect.quote(column.name());
    if (!wanted.nullable()) {
      String message =
          "column '"
              + column.name()
              + "' of "
              + SourceChecks.place(group.files())
              + " holds nulls, but the record's component cannot";
      if (group.proves(position, ParquetColumn.Nulls.SOME)) {
        throw new EngineException(Code.LK404, message, Failures.VALUE_FIX, null);
      } else if (!group.provesForAll(position, ParquetColumn.Nulls.NONE)) {
        value = "lanekeeper_not_null(" + value + ", " + DataFusionDialect.literal(message) + ")";
      }
    }
    String result = dialect.quote(wanted.name());
    if (wanted.type() == DataType.Simple.UUID || column.uuid()) {
      return "lanekeeper_uuid(" + value + ") AS " + result;
    } else if (ArrowTypes.field(wanted).getType().equals(column.field().getType())
        && column.field().getChildren().isEmpty()) {
      // A cast that changes nothing would still keep filters from the file's statistics.
      return value + " AS " + result;
    }
    return "CAST(" + value + " AS " + dialect.type(wanted.type()) + ") AS " + result;
  }

  /**
   * What the files of one table have in common.
   *
   * @param columns their columns
   * @param time how many times each was there before, and once more
   */
  private record Layout(List<String> columns, int time) {}

  /**
   * Files with the same columns.
   *
   * @param files the files
   * @param layouts the columns of each
   */
  private record Group(List<Path> files, List<List<ParquetColumn>> layouts) {

    void add(Path file, List<ParquetColumn> columns) {
      files.add(file);
      layouts.add(columns);
    }

    boolean proves(int position, ParquetColumn.Nulls nulls) {
      return layouts.stream().anyMatch(columns -> columns.get(position).nulls() == nulls);
    }

    boolean provesForAll(int position, ParquetColumn.Nulls nulls) {
      return layouts.stream().allMatch(columns -> columns.get(position).nulls() == nulls);
    }
  }
}
