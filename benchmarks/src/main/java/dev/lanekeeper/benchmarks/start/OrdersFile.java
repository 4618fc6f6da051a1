package dev.lanekeeper.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The Parquet file that both programs read: made-up orders, the same every time. */
final class OrdersFile {
  private static final int ROWS = 200_000;
  private static final int CITIES = 50;

  private OrdersFile() {}

  static Path write(Path folder) throws IOException {
    Path file = folder.resolve("orders.parquet");
    String copy =
        """
        COPY (
          SELECT range AS orderId, 'city ' || range %% %d AS city, (range * 7919 %% 1000)::DOUBLE AS amount
          FROM range(%d)
        ) TO '%s' (FORMAT parquet)
        """
            .formatted(CITIES, ROWS, file);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(copy);
    } catch (SQLException e) {
      throw new IOException("the orders cannot be written", e);
    }
    return file;
  }
}
