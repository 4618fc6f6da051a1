package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;

/**
 * Copies Arrow streams into the database. DuckDB could read a stream where it stands, but only once
 * a statement, without pushing filters into it, and taking it for one row when it orders joins; a
 * copy costs little against that.
 */
@RequiresLane
final class MemoryTables {

  private static final String STREAM = "lanekeeper_stream";

  private MemoryTables() {}

  /** Reads a stream within one statement, and frees it after the connection let go of it. */
  static void copy(
      Database database, String name, Schema schema, ArrowReader rows, BufferAllocator allocator) {
    try (ArrowArrayStream stream = ArrowArrayStream.allocateNew(allocator);
        DuckDBConnection connection = database.connect();
        Statement statement = connection.createStatement()) {
      Data.exportArrayStream(allocator, rows, stream);
      connection.registerArrowStream(STREAM, stream);
      statement.execute(
          "CREATE TABLE "
              + DuckDbDialect.DIALECT.quote(name)
              + " AS SELECT "
              + casts(schema)
              + " FROM "
              + STREAM);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Casts each column to its own type: for most it is that already, but UUIDs are text in Arrow.
   */
  private static String casts(Schema schema) {
    return schema.fields().stream().map(MemoryTables::cast).collect(Collectors.joining(", "));
  }

  private static String cast(Field field) {
    DuckDbDialect dialect = DuckDbDialect.DIALECT;
    String name = dialect.quote(field.name());
    return "CAST(" + name + " AS " + dialect.type(field.type()) + ") AS " + name;
  }
}
