package dev.lanekeeper.io;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.RowReader;
import dev.lanekeeper.plan.source.ColumnMatch;
import dev.lanekeeper.plan.source.JdbcColumn;
import dev.lanekeeper.plan.source.JdbcTable;
import dev.lanekeeper.plan.type.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/**
 * What a sink does to a table, within a transaction that its caller ends. Where rows are replaced,
 * the new ones go into a temporary table first: so they are compared, and counted, by the database.
 */
@RequiresLane
final class JdbcChange {

  private static final int BATCH_ROWS = 1000;

  private final Connection connection;
  private final JdbcSink sink;
  private final JdbcTable table;
  private final SinkRows rows;
  private final String stage;
  private final List<String> columns = new ArrayList<>();

  /**
   * Makes ready for a change.
   *
   * @param stage the quoted name of a table that is made if it is needed, and dropped by the caller
   */
  JdbcChange(Connection connection, JdbcSink sink, JdbcTable table, SinkRows rows, String stage)
      throws SQLException {
    this.connection = connection;
    this.sink = sink;
    this.table = table;
    this.rows = rows;
    this.stage = stage;
    ColumnMatch match = new ColumnMatch(table.columns().stream().map(JdbcColumn::name).toList());
    for (Field field : rows.schema().fields()) {
      int at = match.find(field);
      columns.add(at < 0 ? "" : JdbcTable.quote(connection, table.columns().get(at).name()));
    }
    match
        .problem("table", table.describe())
        .ifPresent(
            problem -> {
              throw Outputs.failure(sink, "it " + problem, null);
            });
  }

  Receipt run() throws SQLException {
    if (sink.mode() instanceof WriteMode.MergeByKey merge) {
      return replace(merge.keys(), true);
    } else if (sink.mode() instanceof WriteMode.ReplacePartition partition) {
      return replace(List.of(partition.column()), false);
    }
    boolean overwrites = sink.mode() instanceof WriteMode.Overwrite;
    long replaced = overwrites ? update("DELETE FROM " + table.quoted()) : 0;
    return receipt(insert(table.quoted()), replaced);
  }

  private Receipt replace(List<String> keys, boolean unique) throws SQLException {
    List<String> quoted = keys.stream().map(this::column).toList();
    String all = String.join(", ", columns);
    update(
        "CREATE LOCAL TEMPORARY TABLE "
            + stage
            + " AS SELECT "
            + all
            + " FROM "
            + table.quoted()
            + " WHERE 1 = 0");
    long count = insert(stage);
    if (unique) {
      checkKeys(quoted, String.join(", ", keys));
    }
    String source = unique ? stage : "(SELECT DISTINCT " + quoted.get(0) + " FROM " + stage + ")";
    long replaced =
        update(
            "DELETE FROM "
                + table.quoted()
                + " AS target WHERE EXISTS (SELECT 1 FROM "
                + source
                + " AS stage WHERE "
                + same(quoted, unique)
                + ")");
    update("INSERT INTO " + table.quoted() + " (" + all + ") SELECT " + all + " FROM " + stage);
    return receipt(count, replaced);
  }

  private String column(String name) {
    Field field = Outputs.column(sink, rows.schema(), name);
    return columns.get(rows.schema().fields().indexOf(field));
  }

  private static String same(List<String> keys, boolean unique) {
    return keys.stream()
        .map(
            key ->
                unique
                    ? "stage." + key + " = target." + key
                    : "stage." + key + " IS NOT DISTINCT FROM target." + key)
        .collect(Collectors.joining(" AND "));
  }

  private void checkKeys(List<String> keys, String names) throws SQLException {
    String nulls = keys.stream().map(key -> key + " IS NULL").collect(Collectors.joining(" OR "));
    if (finds("SELECT 1 FROM " + stage + " WHERE " + nulls)) {
      throw Outputs.unfit("A row to merge has a null in " + names);
    }
    String all = String.join(", ", keys);
    if (finds("SELECT " + all + " FROM " + stage + " GROUP BY " + all + " HAVING COUNT(*) > 1")) {
      throw Outputs.unfit("A row to merge has the same " + names + " as another new row");
    }
  }

  private boolean finds(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      return found.next();
    }
  }

  private long update(String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(text);
    }
  }

  /** Streams the rows into a table, in batches. */
  private long insert(String into) throws SQLException {
    String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    String text =
        "INSERT INTO " + into + " (" + String.join(", ", columns) + ") VALUES (" + places + ")";
    long count = 0;
    try (PreparedStatement insert = connection.prepareStatement(text);
        ArrowReader reader = rows.stream()) {
      while (reader.loadNextBatch()) {
        VectorSchemaRoot batch = reader.getVectorSchemaRoot();
        RowReader values = new RowReader(batch, rows.schema());
        for (int row = 0; row < batch.getRowCount(); row++) {
          bind(insert, values.read(row));
          insert.addBatch();
          count++;
          if (count % BATCH_ROWS == 0) {
            insert.executeBatch();
          }
        }
      }
      insert.executeBatch();
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bind(PreparedStatement insert, @Nullable Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      JdbcTypes.bind(connection, insert, i + 1, values[i], rows.schema().fields().get(i).type());
    }
  }

  private Receipt receipt(long count, long replaced) {
    return new Receipt(sink.toString(), count, OptionalLong.of(replaced), 0, List.of());
  }
}
