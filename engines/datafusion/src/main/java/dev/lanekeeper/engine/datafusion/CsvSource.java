package dev.lanekeeper.engine.datafusion;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowTypes;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.SourceChecks;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.source.ColumnMatch;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.arrow.c.ArrowSchema;
import org.apache.arrow.c.Data;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/**
 * Reads CSV files: files with the same first line together. Nothing is guessed: every value must be
 * one of its column's type, which the native library checks.
 */
@RequiresLane
final class CsvSource {

  private final DataFusionSession session;
  private final ScanSource.Csv csv;
  private final Schema schema;

  private CsvSource(DataFusionSession session, ScanSource.Csv csv, Schema schema) {
    this.session = session;
    this.csv = csv;
    this.schema = schema;
  }

  /** Registers files under names that begin with one; returns the statement that reads them. */
  static String register(
      DataFusionSession session, String name, ScanSource.Csv csv, Schema schema) {
    return new CsvSource(session, csv, schema).register(name);
  }

  /** Returns the names of all columns that files have: of files that name none, as many numbers. */
  static List<String> columns(DataFusionSession session, ScanSource.Csv csv) {
    Set<String> names = new LinkedHashSet<>();
    for (Path file : csv.files()) {
      SourceChecks.check(file);
      List<String> first = firstLine(session, csv, file);
      for (int i = 0; i < first.size(); i++) {
        names.add(csv.header() ? first.get(i) : Integer.toString(i + 1));
      }
    }
    return List.copyOf(names);
  }

  private static List<String> firstLine(DataFusionSession session, ScanSource.Csv csv, Path file) {
    byte[] path = NativeCalls.bytes(file.toAbsolutePath().toString());
    return Described.columns(
            session.allocator(),
            schema -> NativeFunctions.csvDescribe(path, path.length, csv.delimiter(), schema))
        .stream()
        .map(Field::getName)
        .toList();
  }

  private String register(String name) {
    Map<List<String>, List<Path>> groups = new LinkedHashMap<>();
    for (Path file : csv.files()) {
      SourceChecks.check(file);
      groups.computeIfAbsent(names(file), names -> new ArrayList<>()).add(file);
    }
    List<String> selects = new ArrayList<>();
    groups.forEach(
        (names, files) -> {
          String table = name + "_files_" + selects.size();
          register(table, names, files);
          selects.add(Selection.all(schema, table));
        });
    return String.join("\nUNION ALL\n", selects);
  }

  private List<String> names(Path file) {
    List<String> first = firstLine(session, csv, file);
    if (!csv.header()) {
      return schema.names();
    } else if (first.isEmpty()) {
      throw SourceChecks.failure(
          file, "is empty: its first line should name the columns", "Replace the file.");
    }
    return first;
  }

  private void register(String table, List<String> names, List<Path> files) {
    byte[] name = NativeCalls.bytes(table);
    byte[] paths =
        NativeCalls.bytes(files.stream().map(file -> file.toAbsolutePath().toString()).toList());
    byte[] nullText = NativeCalls.bytes(csv.nullText());
    org.apache.arrow.vector.types.pojo.Schema wanted =
        new org.apache.arrow.vector.types.pojo.Schema(wanted(names, files.get(0)));
    try (ArrowSchema structure = ArrowSchema.allocateNew(session.allocator())) {
      Data.exportSchema(session.allocator(), wanted, null, structure);
      NativeCalls.check(
          NativeFunctions.csvRegister(
              session.handle(),
              name,
              name.length,
              paths,
              paths.length,
              csv.header() ? 1 : 0,
              csv.delimiter(),
              nullText,
              nullText.length,
              names.size(),
              structure.memoryAddress()));
    }
  }

  /**
   * Returns the columns with what the native library has to know of each.
   *
   * @throws EngineException LK407 if there are not all of them
   */
  private List<Field> wanted(List<String> names, Path file) {
    ColumnMatch match = new ColumnMatch(names);
    List<Field> fields = new ArrayList<>();
    for (dev.lanekeeper.plan.type.Field wanted : schema.fields()) {
      int position = match.find(wanted);
      if (wanted.type() instanceof DataType.ListOf || wanted.type() instanceof DataType.Struct) {
        match.misfit(wanted, "text: CSV has no lists or nested records");
      } else if (position >= 0) {
        Map<String, String> place =
            Map.of(
                "lanekeeper.position",
                Integer.toString(position),
                "lanekeeper.type",
                wanted.type().toString());
        Field field = ArrowTypes.field(wanted);
        fields.add(
            new Field(
                wanted.name(),
                new FieldType(wanted.nullable(), field.getType(), null, place),
                List.of()));
      }
    }
    SourceChecks.check(file, match, String.join(", ", names));
    return fields;
  }
}
