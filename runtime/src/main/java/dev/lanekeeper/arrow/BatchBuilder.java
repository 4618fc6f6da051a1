package dev.lanekeeper.arrow;

import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** Collects rows into batches. What is not finished is freed by {@link #close}. */
public final class BatchBuilder implements AutoCloseable {

  private final Schema schema;
  private final BufferAllocator allocator;
  private final List<VectorSchemaRoot> batches = new ArrayList<>();
  private @Nullable BatchWriter writer;

  /** Starts with no rows; the table is made in memory of the allocator. */
  public BatchBuilder(Schema schema, BufferAllocator allocator) {
    this.schema = schema;
    this.allocator = allocator;
  }

  /** Adds a row of plain values. */
  public void add(@Nullable Object[] values) {
    BatchWriter current = writer == null ? begin() : writer;
    current.add(values);
    if (current.isFull()) {
      current.end();
      writer = null;
    }
  }

  private BatchWriter begin() {
    VectorSchemaRoot batch = VectorSchemaRoot.create(ArrowTypes.schema(schema), allocator);
    batches.add(batch);
    BatchWriter begun = new BatchWriter(schema, batch);
    writer = begun;
    return begun;
  }

  /** Returns the rows added, as a table that the caller closes. */
  public ArrowTable finish() {
    if (writer != null) {
      writer.end();
      writer = null;
    }
    ArrowTable table = ArrowTable.of(schema, batches);
    batches.clear();
    return table;
  }

  @Override
  public void close() {
    batches.forEach(VectorSchemaRoot::close);
  }
}
