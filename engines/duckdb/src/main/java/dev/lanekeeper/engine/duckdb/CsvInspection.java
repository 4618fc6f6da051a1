package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.SourceChecks;
import dev.lanekeeper.plan.rel.FoundColumn;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.rel.ScanSource;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/**
 * Looks at the rows of CSV files: as which types all values of a column can be read, by the rules
 * by which they are read.
 */
@RequiresLane
final class CsvInspection {

  private final Map<String, CsvCounts> columns = new LinkedHashMap<>();
  private final DuckDBConnection connection;
  private final long most;
  private long rows;
  private boolean cutOff;

  private CsvInspection(DuckDBConnection connection, long most) {
    this.connection = connection;
    this.most = most;
  }

  static Inspection of(Database database, ScanSource.Csv csv, long most) {
    try (DuckDBConnection connection = database.connect()) {
      CsvInspection inspection = new CsvInspection(connection, most);
      for (Path file : csv.files()) {
        inspection.look(
            new ScanSource.Csv(List.of(file), csv.header(), csv.delimiter(), csv.nullText()));
      }
      return inspection.result(csv);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  private void look(ScanSource.Csv file) throws SQLException {
    SourceFiles.check(file.files().get(0));
    List<String> first = CsvStart.of(file.files().get(0), file.delimiter()).values();
    if (first.isEmpty()) {
      return;
    }
    List<String> names =
        file.header()
            ? first
            : IntStream.rangeClosed(1, first.size()).mapToObj(Integer::toString).toList();
    String all =
        IntStream.range(0, names.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    String looked =
        "(SELECT "
            + all
            + " FROM "
            + CsvSource.texts(file)
            + (most == Long.MAX_VALUE ? "" : " LIMIT " + most)
            + ")";
    names.forEach(this::counts);
    try (Statement statement = connection.createStatement()) {
      try (ResultSet counted = statement.executeQuery("SELECT count(*) FROM " + looked)) {
        counted.next();
        long found = counted.getLong(1);
        rows += found;
        cutOff |= found == most;
      }
      // Values below each other: asked of each column by itself, DuckDB plans a wide file for
      // minutes.
      String sql =
          "SELECT \"column\", "
              + String.join(", ", CsvCounts.expressions("\"value\""))
              + " FROM (UNPIVOT "
              + looked
              + " ON "
              + all
              + " INTO NAME \"column\" VALUE \"value\") GROUP BY \"column\"";
      try (ResultSet counted = statement.executeQuery(sql)) {
        while (counted.next()) {
          String name = names.get(Integer.parseInt(counted.getString(1).substring(1)));
          counts(name).add(counted);
        }
      }
    }
  }

  private CsvCounts counts(String name) {
    return columns.computeIfAbsent(name, first -> new CsvCounts());
  }

  private Inspection result(ScanSource.Csv csv) {
    List<FoundColumn> found = new ArrayList<>();
    columns.forEach((name, counts) -> found.add(counts.column(name, rows)));
    return new Inspection(
        SourceChecks.place(csv.files()), (cutOff ? "the first " : "all ") + rows + " rows", found);
  }
}
