package dev.lanekeeper.benchmarks.start;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBResultSet;

/** The query as it is written by hand: DuckDB over JDBC, its result exported as Arrow. */
final class JdbcFirstRow {
  private static final long BATCH_ROWS = 65_536;
  private static final String QUERY =
      """
      SELECT city, sum(amount) AS revenue
      FROM read_parquet(?)
      WHERE amount > 10
      GROUP BY city
      ORDER BY revenue DESC
      """;

  private JdbcFirstRow() {}

  /** Prints the first row; the argument is the Parquet file. */
  public static void main(String[] arguments) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement statement = connection.prepareStatement(QUERY)) {
      statement.setString(1, arguments[0]);
      try (DuckDBResultSet result = (DuckDBResultSet) statement.executeQuery();
          BufferAllocator allocator = new RootAllocator();
          ArrowReader reader = (ArrowReader) result.arrowExportStream(allocator, BATCH_ROWS)) {
        System.out.println(FirstRow.read(reader));
      }
    }
  }
}
