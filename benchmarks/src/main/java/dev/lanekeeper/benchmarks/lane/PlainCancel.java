package dev.lanekeeper.benchmarks.lane;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;

/** Stops queries as JDBC does it: {@link Statement#cancel} from another thread. */
final class PlainCancel implements AutoCloseable {

  private static final long AGAIN_MILLISECONDS = 5;

  private final DuckDBConnection database;
  private final ScheduledExecutorService alarms;

  PlainCancel(ScheduledExecutorService alarms) throws SQLException {
    this.alarms = alarms;
    database = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
  }

  /** Returns how many nanoseconds after it was cancelled a query had ended. */
  long cancel(String sql, long afterMilliseconds) throws SQLException, IOException {
    AtomicLong cancelled = new AtomicLong();
    try (Connection connection = database.duplicate();
        Statement statement = connection.createStatement()) {
      Runnable cancel =
          () -> {
            cancelled.compareAndSet(0, System.nanoTime());
            cancel(statement);
          };
      // More than once: a cancel that comes before the query has begun is lost.
      Future<?> alarm =
          alarms.scheduleAtFixedRate(
              cancel, afterMilliseconds, AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
      try (ResultSet rows = statement.executeQuery(sql)) {
        throw new IOException("the query ended before it was cancelled: " + rows);
      } catch (SQLException e) {
        if (!String.valueOf(e.getMessage()).contains("INTERRUPT")) {
          throw e;
        }
      } finally {
        alarm.cancel(false);
      }
    }
    return System.nanoTime() - cancelled.get();
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
    database.close();
  }
}
