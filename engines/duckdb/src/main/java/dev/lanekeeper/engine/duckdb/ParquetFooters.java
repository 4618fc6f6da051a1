package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.SourceChecks;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBResultSet;

/** Looks at the ends of Parquet files, where columns and statistics are. */
@RequiresLane
final class ParquetFooters implements AutoCloseable {

  private final BufferAllocator allocator = ArrowMemory.open();
  private final DuckDBConnection connection;

  ParquetFooters(Database database) {
    try {
      connection = database.connect();
    } catch (SQLException e) {
      allocator.close();
      throw Failures.of(e);
    }
  }

  /** Returns a file's columns. */
  List<ParquetColumn> columns(Path file) {
    String sql =
        "SELECT * FROM read_parquet("
            + SourceFiles.literal(file)
            + ", hive_partitioning = false) LIMIT 0";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery();
        ArrowReader reader =
            (ArrowReader) rows.unwrap(DuckDBResultSet.class).arrowExportStream(allocator, 1)) {
      return reader.getVectorSchemaRoot().getSchema().getFields().stream()
          .map(field -> new ParquetColumn(field.getName(), field))
          .toList();
    } catch (SQLException | IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /** The line of our own statement, which DuckDB adds, means nothing to those who read it. */
  private static EngineException unreadable(String place, Exception e) {
    EngineException failure = Failures.of(e);
    if (failure.code() == Code.LK406) {
      return failure;
    }
    String text = failure.problem().replaceFirst("(?s)\\s+LINE 1: .*", "");
    return new EngineException(
        Code.LK407,
        place + " cannot be read as Parquet: " + text,
        "Replace the file; it may be damaged, or of another format.",
        e);
  }

  /**
   * Returns those of some columns that the statistics do not prove to be without nulls.
   *
   * @throws EngineException LK404 if they prove that one has nulls
   */
  Set<String> columnsThatMayHoldNulls(List<Path> files, List<String> columns) {
    Set<String> unproven = new HashSet<>(columns);
    if (columns.isEmpty()) {
      return unproven;
    }
    String sql =
        "SELECT path_in_schema, sum(coalesce(stats_null_count, 0)),"
            + " count(*) FILTER (WHERE stats_null_count IS NULL) FROM parquet_metadata("
            + SourceFiles.list(files)
            + ") GROUP BY path_in_schema";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        String name = rows.getString(1);
        if (columns.contains(name) && rows.getLong(2) > 0) {
          throw new EngineException(
              Code.LK404, Checks.nullMessage(name, SourceChecks.place(files)), Checks.FIX, null);
        } else if (rows.getLong(3) == 0) {
          unproven.remove(name);
        }
      }
      return unproven;
    } catch (SQLException e) {
      throw unreadable(SourceChecks.place(files), e);
    }
  }

  /** Returns the columns that the statistics do not prove to be without nulls. */
  Set<String> columnsThatMayHoldNulls(List<Path> files) {
    Set<String> unproven = new HashSet<>();
    String sql =
        "SELECT split_part(path_in_schema, ', ', 1),"
            + " bool_and(coalesce(stats_null_count = 0, false) AND NOT contains(path_in_schema, ', '))"
            + " FROM parquet_metadata("
            + SourceFiles.list(files)
            + ") GROUP BY 1";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        if (!rows.getBoolean(2)) {
          unproven.add(rows.getString(1));
        }
      }
      return unproven;
    } catch (SQLException e) {
      throw unreadable(SourceChecks.place(files), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.of(e);
    } finally {
      allocator.close();
    }
  }
}
