package dev.lanekeeper.plan.source;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.RowCursor;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table or query within one transaction that is only read: drivers stream rows in one only,
 * and all rows are of one moment.
 */
@RequiresLane
final class JdbcCursor implements RowCursor {

  private final JdbcSource source;
  private final Schema schema;
  private final Connection connection;
  private final boolean autoCommit;
  private final List<JdbcColumn> columns = new ArrayList<>();
  private final int[] positions;
  private @Nullable ResultSet rows;

  private JdbcCursor(JdbcSource source, Schema schema, Connection connection) throws SQLException {
    this.source = source;
    this.schema = schema;
    this.connection = connection;
    this.positions = new int[schema.fields().size()];
    this.autoCommit = connection.getAutoCommit();
  }

  static JdbcCursor open(JdbcSource source, Schema schema) {
    try {
      JdbcCursor cursor = new JdbcCursor(source, schema, source.database().connect());
      try {
        cursor.start();
        return cursor;
      } catch (SQLException | RuntimeException e) {
        cursor.closeAfter(e);
        throw e;
      }
    } catch (SQLException e) {
      throw unreadable(source, e);
    }
  }

  private void start() throws SQLException {
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    PreparedStatement statement = connection.prepareStatement(text());
    statement.setFetchSize(source.fetchSize());
    for (int i = 0; i < source.parameters().size(); i++) {
      statement.setObject(i + 1, JdbcValues.toDriver(source.parameters().get(i)));
    }
    rows = statement.executeQuery();
    match(JdbcColumn.of(rows.getMetaData()));
  }

  /** Returns the query; of a table, that of the wanted columns. */
  private String text() throws SQLException {
    if (source.table().isEmpty()) {
      return source.query();
    }
    JdbcTable table =
        JdbcTable.find(connection, source.table().get())
            .orElseThrow(() -> failure("does not exist", "Correct the name.", null));
    match(table.columns());
    List<String> names = new ArrayList<>();
    for (JdbcColumn column : columns) {
      names.add(JdbcTable.quote(connection, column.name()));
    }
    return "SELECT " + String.join(", ", names) + " FROM " + table.quoted();
  }

  /** Finds the wanted columns among those that there are. */
  private void match(List<JdbcColumn> found) {
    columns.clear();
    ColumnMatch match = new ColumnMatch(found.stream().map(JdbcColumn::name).toList());
    for (int i = 0; i < positions.length; i++) {
      Field wanted = schema.fields().get(i);
      int at = match.find(wanted);
      positions[i] = at + 1;
      if (at >= 0) {
        columns.add(found.get(at));
        if (!found.get(at).fits(wanted.type())) {
          match.misfit(wanted, found.get(at).typeName());
        }
      }
    }
    String all = found.stream().map(JdbcColumn::toString).collect(Collectors.joining(", "));
    String place = source.table().isPresent() ? "table" : "query";
    match
        .problem(place, all)
        .ifPresent(
            problem -> {
              throw failure(problem, ColumnMatch.FIX, null);
            });
  }

  @Override
  public boolean next() {
    try {
      return opened().next();
    } catch (SQLException e) {
      throw unreadable(source, e);
    }
  }

  @Override
  public @Nullable Object[] values() {
    @Nullable Object[] values = new Object[positions.length];
    for (int i = 0; i < values.length; i++) {
      Field field = schema.fields().get(i);
      try {
        values[i] = JdbcValues.read(opened(), positions[i], field.type());
      } catch (ArithmeticException | IllegalArgumentException e) {
        throw failure(
            "has a value in column '"
                + columns.get(i).name()
                + "' that is no "
                + field.type()
                + ": "
                + e.getMessage(),
            "Correct the value, or the record's component.",
            e);
      } catch (SQLException e) {
        throw unreadable(source, e);
      }
    }
    return values;
  }

  private ResultSet opened() {
    if (rows == null) {
      throw new IllegalStateException("not started");
    }
    return rows;
  }

  private LaneException failure(String problem, String fix, @Nullable Throwable cause) {
    return new LaneException(
        Code.LK407, Code.LK407.message(source + " " + problem), Code.LK407.fix(fix), cause);
  }

  /** Returns a driver's failure as that of a source, without secrets. */
  static LaneException unreadable(JdbcSource source, SQLException failure) {
    SQLException clean = source.database().clean(failure);
    return new LaneException(
        Code.LK407,
        Code.LK407.message(source + " cannot be read: " + clean.getMessage()),
        Code.LK407.fix("Look at the database's words; check name, rights, query and connection."),
        clean);
  }

  private void closeAfter(Exception failure) {
    try {
      close();
    } catch (LaneException e) {
      failure.addSuppressed(e);
    }
  }

  /** Ends the transaction, and gives the connection back as it came, for it may be a pool's. */
  @Override
  public void close() {
    try (connection) {
      connection.rollback();
      connection.setReadOnly(false);
      connection.setAutoCommit(autoCommit);
    } catch (SQLException e) {
      throw unreadable(source, e);
    }
  }
}
