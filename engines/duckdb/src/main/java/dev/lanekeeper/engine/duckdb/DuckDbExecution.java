package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.EngineExecution;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.engine.Explain;
import dev.lanekeeper.engine.ExportTarget;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBResultSet;
import org.jspecify.annotations.Nullable;

/**
 * One statement on a connection of its own. To cancel is to close the connection: that interrupts
 * DuckDB whatever it is at, also between batches, where JDBC's own cancel does nothing.
 */
final class DuckDbExecution implements EngineExecution {

  /** Batches of many of DuckDB's own chunks of 2,048 rows, so that crossing over costs little. */
  private static final int BATCH_ROWS = 1 << 16;

  private final DuckDBConnection connection;
  private final EngineQuery query;
  private final DuckDbSession session;

  /** Held while the result changes hands, so that it is not freed meanwhile. */
  private final Object handover = new Object();

  /** The statement, parsed and planned; each thing that is asked of it may run it once. */
  private final PreparedStatement statement;

  private volatile boolean cancelled;
  private @Nullable StreamReader reader;

  private DuckDbExecution(
      DuckDBConnection connection,
      EngineQuery query,
      DuckDbSession session,
      PreparedStatement statement) {
    this.connection = connection;
    this.query = query;
    this.session = session;
    this.statement = statement;
  }

  /** Prepares a statement on a connection, which then belongs to the execution. */
  static DuckDbExecution prepare(
      DuckDBConnection connection, EngineQuery query, DuckDbSession session) throws SQLException {
    try {
      PreparedStatement statement =
          DeepStack.call(() -> prepared(connection, query, query.sql()), () -> close(connection));
      return new DuckDbExecution(connection, query, session, statement);
    } catch (Exception e) {
      connection.close();
      throw Failures.ofPreparing(e);
    }
  }

  @Override
  public ArrowReader stream(BufferAllocator allocator, int batchRows) {
    return run(() -> start(allocator, batchRows == 0 ? BATCH_ROWS : batchRows));
  }

  private StreamReader start(BufferAllocator allocator, int batchRows) throws SQLException {
    // Statement and result set are closed with the connection, after the stream.
    ResultSet rows = statement.executeQuery();
    synchronized (handover) {
      checkNotCancelled();
      Object stream = rows.unwrap(DuckDBResultSet.class).arrowExportStream(allocator, batchRows);
      StreamReader started = new StreamReader((ArrowReader) stream, this, allocator);
      reader = started;
      return started;
    }
  }

  @Override
  public long export(ExportTarget target) {
    try {
      return DeepStack.call(
          () -> {
            String copy = CopyText.of(query.sql(), target, statement.getMetaData());
            return prepared(copy).executeLargeUpdate();
          },
          this::cancel);
    } catch (Exception e) {
      throw cancelled ? Failures.cancelled(e) : Failures.ofWriting(e, target.path().toString());
    }
  }

  @Override
  public String explain(Explain mode) {
    String explain = mode == Explain.ANALYZE ? "EXPLAIN ANALYZE " : "EXPLAIN ";
    return mode == Explain.OFF ? "" : run(() -> text(prepared(explain + query.sql())));
  }

  private static String text(PreparedStatement explain) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (ResultSet parts = explain.executeQuery()) {
      while (parts.next()) {
        text.append(parts.getString("explain_value")).append('\n');
      }
    }
    return text.toString();
  }

  @Override
  public long create(String name, Schema schema) {
    DuckDbDialect dialect = DuckDbDialect.DIALECT;
    String columns =
        schema.fields().stream()
            .map(field -> dialect.quote(field.name()) + " " + dialect.type(field.type()))
            .collect(Collectors.joining(", "));
    String table = dialect.quote(name);
    return run(
        () -> {
          try (Statement create = connection.createStatement()) {
            create.execute("CREATE TABLE " + table + " (" + columns + ")");
          }
          return prepared("INSERT INTO " + table + " " + query.sql()).executeLargeUpdate();
        });
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    return prepared(connection, query, sql);
  }

  private static PreparedStatement prepared(
      DuckDBConnection connection, EngineQuery query, String sql) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(sql);
    Parameters.bind(connection, prepared, query.parameters());
    return prepared;
  }

  private static void close(DuckDBConnection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  private <T> T run(Callable<T> task) {
    try {
      return DeepStack.call(task, this::cancel);
    } catch (Exception e) {
      throw failure(e);
    }
  }

  /** Returns what to throw for a failure of DuckDB's. */
  EngineException failure(Exception cause) {
    if (cause instanceof EngineException sorted) {
      return sorted;
    }
    return cancelled ? Failures.cancelled(cause) : Failures.of(cause);
  }

  /** Returns what to throw for a failure while rows are streamed. */
  EngineException streamFailure(Exception cause) {
    return !cancelled && Failures.isInterrupt(cause)
        ? session.reasonOf(query, cause)
        : failure(cause);
  }

  void checkNotCancelled() {
    if (cancelled) {
      throw Failures.cancelled(new SQLException("cancelled between two steps"));
    }
  }

  @Override
  public void cancel() {
    cancelled = true;
    synchronized (handover) {
      closeConnection();
    }
  }

  @Override
  public void close() {
    StreamReader open = reader;
    reader = null;
    try {
      if (open != null) {
        open.closeRows();
      }
    } catch (IOException e) {
      throw failure(e);
    } finally {
      closeConnection();
      session.closed(this);
    }
  }

  private void closeConnection() {
    close(connection);
  }
}
