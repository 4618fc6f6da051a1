package dev.lanekeeper.benchmarks.lane;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;

/** Stops queries as JDBC does it: {@link Statement#cancel} from another thread. */
final class PlainCancel implements AutoCloseable {

  private static final long AGAIN_MILLISECONDS = 5;

  private final DuckDBConnection database;
  private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor();

  PlainCancel() throws SQLException {
    database = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
  }

  /** Returns how many nanoseconds after its limit a query had ended and was freed. */
  long stop(String sql, Duration limit) throws SQLException, IOException {
    long start = System.nanoTime();
    try (Connection connection = database.duplicate();
        Statement statement = connection.createStatement()) {
      // More than once: a cancel that comes before the query has begun is lost.
      Future<?> alarm =
          alarms.scheduleAtFixedRate(
              () -> cancel(statement),
              limit.toNanos(),
              TimeUnit.MILLISECONDS.toNanos(AGAIN_MILLISECONDS),
              TimeUnit.NANOSECONDS);
      try (ResultSet rows = statement.executeQuery(sql)) {
        throw new IOException("the query ended before its time limit: " + rows);
      } catch (SQLException e) {
        if (!String.valueOf(e.getMessage()).contains("INTERRUPT")) {
          throw e;
        }
      } finally {
        alarm.cancel(false);
      }
    }
    return System.nanoTime() - start - limit.toNanos();
  }

  private static void cancel(Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      // Closed meanwhile: there is nothing left to stop.
    }
  }

  @Override
  public void close() throws SQLException {
    alarms.shutdownNow();
    database.close();
  }
}
