package dev.lanekeeper.engine.datafusion;

import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.arrow.Records;
import dev.lanekeeper.engine.EngineExecution;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.plan.RecordTable;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/** An open session with an allocator that must be empty in the end. */
final class SessionFixture implements AutoCloseable {

  final BufferAllocator allocator = ArrowMemory.open();
  final EngineSession session;

  SessionFixture(RuntimeProfile profile) {
    session = DataFusion.engine().open(profile);
  }

  SessionFixture() {
    this(RuntimeProfile.defaults());
  }

  static EngineQuery query(String sql, EngineQuery.Parameter... parameters) {
    return new EngineQuery(sql, List.of(parameters));
  }

  List<Row> rows(EngineQuery query, Schema schema) throws IOException {
    try (EngineExecution execution = session.prepare(query);
        ArrowReader reader = execution.stream(allocator, 0)) {
      return Records.list(reader, RowType.of(schema));
    }
  }

  List<Row> rows(String sql, String schema) throws IOException {
    return rows(query(sql), Schema.parse(schema));
  }

  /** Returns the only value of the only row. */
  Object value(String sql, String type) throws IOException {
    Object value = rows(sql, "value " + type).get(0).get("value");
    if (value == null) {
      throw new AssertionError("null");
    }
    return value;
  }

  <R> void register(String name, RowType<R> rowType, List<R> rows) {
    try (ArrowTable table = Records.table(new RecordTable<>(rows, rowType), allocator);
        ArrowReader reader = table.reader(allocator)) {
      session.register(name, rowType.schema(), reader, allocator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    session.close();
    allocator.close();
  }
}
