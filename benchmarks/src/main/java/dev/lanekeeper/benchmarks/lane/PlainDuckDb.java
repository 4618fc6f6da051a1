package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.benchmarks.measure.RowCount;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBResultSet;

/**
 * DuckDB as it is used by hand: one connection of a database in memory, its results streamed as
 * Arrow in batches of the size that the lane has.
 */
final class PlainDuckDb implements AutoCloseable {

  private static final int BATCH_ROWS = 1 << 16;

  private final Connection connection;
  private final BufferAllocator allocator = ArrowMemory.open();

  PlainDuckDb() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("jdbc_stream_results", "true");
    connection = DriverManager.getConnection("jdbc:duckdb:", settings);
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs a query to the end of its rows and returns how many there were. */
  long count(String sql, Object... parameters) throws SQLException, IOException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (DuckDBResultSet result = (DuckDBResultSet) statement.executeQuery();
          ArrowReader reader = (ArrowReader) result.arrowExportStream(allocator, BATCH_ROWS)) {
        return RowCount.of(reader);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    allocator.close();
  }
}
