package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.plan.type.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;

/**
 * Copies Arrow tables into the database. DuckDB could read an Arrow stream where it stands, but
 * only once a statement, without pushing filters into it, and taking it for one row when it orders
 * joins; a copy costs little against that.
 */
@RequiresLane
final class MemoryTables {

  private static final String STREAM = "lanekeeper_stream";

  private MemoryTables() {}

  static void copy(Database database, String name, ArrowTable table) {
    DuckDbDialect dialect = DuckDbDialect.DIALECT;
    String quoted = dialect.quote(name);
    try (DuckDBConnection connection = database.connect();
        Statement statement = connection.createStatement()) {
      if (table.batches().isEmpty()) {
        statement.execute("CREATE TABLE " + quoted + " (" + columns(table) + ")");
        return;
      }
      fill(connection, statement, quoted, table);
    } catch (SQLException e) {
      throw Failures.of(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the stream within one statement, and frees it after the connection let go of it. */
  private static void fill(
      DuckDBConnection connection, Statement statement, String name, ArrowTable table)
      throws SQLException, IOException {
    BufferAllocator allocator = table.batches().get(0).getVector(0).getAllocator();
    try (ArrowReader rows = table.reader(allocator);
        ArrowArrayStream stream = ArrowArrayStream.allocateNew(allocator);
        connection) {
      Data.exportArrayStream(allocator, rows, stream);
      connection.registerArrowStream(STREAM, stream);
      statement.execute("CREATE TABLE " + name + " AS SELECT " + casts(table) + " FROM " + STREAM);
    }
  }

  /**
   * Casts each column to its own type: for all but UUIDs, which are text in Arrow, it is that
   * already.
   */
  private static String casts(ArrowTable table) {
    return table.schema().fields().stream()
        .map(MemoryTables::cast)
        .collect(Collectors.joining(", "));
  }

  private static String cast(Field field) {
    DuckDbDialect dialect = DuckDbDialect.DIALECT;
    String name = dialect.quote(field.name());
    return "CAST(" + name + " AS " + dialect.type(field.type()) + ") AS " + name;
  }

  private static String columns(ArrowTable table) {
    DuckDbDialect dialect = DuckDbDialect.DIALECT;
    return table.schema().fields().stream()
        .map(field -> dialect.quote(field.name()) + " " + dialect.type(field.type()))
        .collect(Collectors.joining(", "));
  }
}
