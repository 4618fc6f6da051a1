package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.SourceChecks;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.source.ColumnMatch;
import dev.lanekeeper.plan.type.DataType;
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
import java.util.stream.IntStream;

/**
 * Reads CSV files: files with the same first line together. Nothing is guessed: every value is read
 * as text and must be one of its column's type.
 */
@RequiresLane
final class CsvSource {

  private static final String FILE = "\"lanekeeper file\"";

  private final ScanSource.Csv csv;
  private final Schema schema;

  private CsvSource(ScanSource.Csv csv, Schema schema) {
    this.csv = csv;
    this.schema = schema;
  }

  /** Returns the statement that reads files, after a look at their first lines. */
  static String select(ScanSource.Csv csv, Schema schema) {
    return new CsvSource(csv, schema).select();
  }

  /** Returns the names of all columns that files have: of files that name none, as many numbers. */
  static List<String> columns(ScanSource.Csv csv) {
    Set<String> names = new LinkedHashSet<>();
    for (Path file : csv.files()) {
      SourceFiles.check(file);
      List<String> first = CsvStart.of(file, csv.delimiter()).values();
      for (int i = 0; i < first.size(); i++) {
        names.add(csv.header() ? first.get(i) : Integer.toString(i + 1));
      }
    }
    return List.copyOf(names);
  }

  private String select() {
    Map<CsvStart, List<Path>> groups = new LinkedHashMap<>();
    for (Path file : csv.files()) {
      SourceFiles.check(file);
      groups.computeIfAbsent(start(file), start -> new ArrayList<>()).add(file);
    }
    return groups.entrySet().stream()
        .map(group -> select(group.getKey(), group.getValue()))
        .collect(Collectors.joining("\nUNION ALL\n"));
  }

  private CsvStart start(Path file) {
    CsvStart start = CsvStart.of(file, csv.delimiter());
    if (!csv.header()) {
      return new CsvStart(schema.names(), start.lineEnd(), start.compressed());
    } else if (start.values().isEmpty()) {
      throw SourceChecks.failure(
          file, "is empty: its first line should name the columns", "Replace the file.");
    }
    return start;
  }

  private String select(CsvStart start, List<Path> files) {
    ColumnMatch match = new ColumnMatch(start.values());
    List<String> expressions = new ArrayList<>();
    for (Field wanted : schema.fields()) {
      int position = match.find(wanted);
      if (wanted.type() instanceof DataType.ListOf || wanted.type() instanceof DataType.Struct) {
        match.misfit(wanted, "text: CSV has no lists or nested records");
      } else if (position >= 0) {
        expressions.add(value(wanted, "c" + position) + " AS " + quote(wanted.name()));
      }
    }
    SourceChecks.check(files.get(0), match, String.join(", ", start.values()));
    return "SELECT " + String.join(", ", expressions) + "\nFROM " + table(start, files);
  }

  private String value(Field wanted, String column) {
    String place = "'column ''" + wanted.name().replace("'", "''''") + "'' of ' || " + FILE;
    String value = column;
    if (wanted.type() != DataType.Simple.TEXT) {
      String cast = cast(wanted.type(), column);
      value =
          Checks.failIf(
              isNo(wanted.type(), column),
              Code.LK407,
              place + " || ': \"' || " + column + " || '\" is no " + wanted.type() + "'",
              cast);
    }
    return wanted.nullable()
        ? value
        : Checks.failIf(
            column + " IS NULL",
            Code.LK404,
            place + " || ' holds nulls, but the record''s component cannot'",
            value);
  }

  private static String cast(DataType type, String column) {
    return "TRY_CAST(" + column + " AS " + DuckDbDialect.DIALECT.type(type) + ")";
  }

  /** Returns the condition that a text is there, but no value of a type. */
  static String isNo(DataType type, String column) {
    String pattern = CsvValues.pattern(type);
    return column
        + " IS NOT NULL AND ("
        + cast(type, column)
        + " IS NULL"
        + (pattern.isEmpty() ? "" : " OR NOT regexp_full_match(" + column + ", '" + pattern + "')")
        + ")";
  }

  /** Returns what reads a file as texts: columns c0, c1 and so on. */
  static String texts(ScanSource.Csv file) {
    return new CsvSource(file, new Schema(List.of()))
        .table(CsvStart.of(file.files().get(0), file.delimiter()), file.files());
  }

  private String table(CsvStart start, List<Path> files) {
    // By position, so that no name in the file can be in the way.
    String columns =
        IntStream.range(0, start.values().size())
            .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    return "read_csv("
        + SourceFiles.list(files)
        + ", auto_detect = false, header = "
        + csv.header()
        + ", delim = "
        + DuckDbDialect.literal(String.valueOf(csv.delimiter()))
        + ", quote = '\"', escape = '\"', nullstr = ['', "
        + DuckDbDialect.literal(csv.nullText())
        + "]"
        + (start.lineEnd().isEmpty() ? "" : ", new_line = '" + start.lineEnd() + "'")
        + ", allow_quoted_nulls = false, hive_partitioning = false, compression = '"
        + (start.compressed() ? "gzip" : "none")
        + "', filename = 'lanekeeper file', columns = "
        + columns
        + ")";
  }

  private static String quote(String name) {
    return DuckDbDialect.DIALECT.quote(name);
  }
}
