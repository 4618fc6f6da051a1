package dev.lanekeeper.io;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.source.JdbcTable;
import dev.lanekeeper.plan.type.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes one table within one transaction. */
@RequiresLane
final class JdbcWriter {

  private final JdbcSink sink;

  JdbcWriter(JdbcSink sink) {
    this.sink = sink;
  }

  Receipt write(SinkRows rows) {
    for (Field field : rows.schema().fields()) {
      if (!JdbcTypes.isKnown(field.type())) {
        throw Outputs.failure(
            sink, "a table cannot hold column '" + field.name() + "' of " + field.type(), null);
      }
    }
    Connection connection = connect();
    try {
      return write(rows, connection);
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      release(connection);
    }
  }

  private Connection connect() {
    try {
      return sink.database().connect();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private Receipt write(SinkRows rows, Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    String stage =
        JdbcTable.quote(connection, "lanekeeper_" + UUID.randomUUID().toString().substring(0, 8));
    boolean creating = false;
    try {
      Optional<JdbcTable> found = JdbcTable.find(connection, sink.table());
      if (found.isPresent() && sink.mode() instanceof WriteMode.Create) {
        throw Outputs.failure(sink, "it exists, and the sink is to create it", null);
      }
      creating = found.isEmpty();
      JdbcTable table = creating ? create(connection, rows) : found.get();
      Receipt receipt = new JdbcChange(connection, sink, table, rows, stage).run();
      connection.commit();
      return receipt;
    } catch (SQLException | RuntimeException | Error e) {
      undo(connection, creating, e);
      throw e;
    } finally {
      tidy(connection, stage, autoCommit);
    }
  }

  /** Not before the end: dropping a table commits in some databases. */
  private static void tidy(Connection connection, String stage, boolean autoCommit) {
    try {
      execute(connection, "DROP TABLE IF EXISTS " + stage);
      connection.commit();
      connection.setAutoCommit(autoCommit);
    } catch (SQLException e) {
      // Whether rows were written is decided; a temporary table ends with its connection anyway.
      return;
    }
  }

  private static void release(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // Whether rows were written is decided, whatever the driver says when it lets go.
      return;
    }
  }

  private JdbcTable create(Connection connection, SinkRows rows) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (Field field : rows.schema().fields()) {
      columns.add(
          JdbcTable.quote(connection, field.name())
              + " "
              + JdbcTypes.name(field.type())
              + (field.nullable() ? "" : " NOT NULL"));
    }
    String name = JdbcTable.nameOfNew(connection, sink.table());
    execute(connection, "CREATE TABLE " + name + " (" + String.join(", ", columns) + ")");
    return JdbcTable.find(connection, sink.table())
        .orElseThrow(() -> Outputs.failure(sink, "it was made, and cannot be found", null));
  }

  /** Rolls back; where making a table ended the transaction before, takes the table away too. */
  private void undo(Connection connection, boolean created, Throwable failure) {
    try {
      connection.rollback();
      if (created && connection.getMetaData().dataDefinitionCausesTransactionCommit()) {
        Optional<JdbcTable> made = JdbcTable.find(connection, sink.table());
        if (made.isPresent()) {
          execute(connection, "DROP TABLE " + made.get().quoted());
        }
      }
    } catch (SQLException e) {
      failure.addSuppressed(sink.database().clean(e));
    }
  }

  private static void execute(Connection connection, String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private LaneException failure(SQLException failure) {
    SQLException clean = sink.database().clean(failure);
    // A batch's own exception says only that there was one.
    SQLException first = clean.getNextException();
    @Nullable String words = first == null ? clean.getMessage() : first.getMessage();
    return Outputs.failure(sink, String.valueOf(words).strip(), clean);
  }
}
