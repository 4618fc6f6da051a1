package dev.lanekeeper.arrow;

import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** Collects rows into batches. What is not finished is freed by {@link #close}. */
public final class BatchBuilder implements AutoCloseable {

  private final Schema schema;
  private final BufferAllocator allocator;
  private final List<VectorSchemaRoot> batches = new ArrayList<>();

  /** The number of each batch's first row. */
  private final List<Integer> starts = new ArrayList<>();

  private @Nullable BatchWriter writer;
  private int rows;

  /** Starts with no rows; the table is made in memory of the allocator. */
  public BatchBuilder(Schema schema, BufferAllocator allocator) {
    this.schema = schema;
    this.allocator = allocator;
  }

  /** Adds a row of plain values. */
  public void add(@Nullable Object[] values) {
    BatchWriter current = writer == null ? begin() : writer;
    current.add(values);
    rows++;
    if (current.isFull()) {
      current.end();
      writer = null;
    }
  }

  private BatchWriter begin() {
    VectorSchemaRoot batch = VectorSchemaRoot.create(ArrowTypes.schema(schema), allocator);
    batches.add(batch);
    starts.add(rows);
    BatchWriter begun = new BatchWriter(schema, batch);
    writer = begun;
    return begun;
  }

  /** Returns how many rows were added. */
  public int rowCount() {
    return rows;
  }

  /**
   * Returns a value of a row that was added, in the form of {@link
   * dev.lanekeeper.plan.RowType#values}.
   *
   * @param row the row's number, from 0
   * @param column the column's number, from 0
   */
  public @Nullable Object value(int row, int column) {
    int found = Collections.binarySearch(starts, row);
    int index = found >= 0 ? found : -found - 2;
    FieldVector vector = batches.get(index).getVector(column);
    int at = row - starts.get(index);
    // Nulls are not written, so that a vector may end before them.
    return at >= vector.getValueCapacity()
        ? null
        : ColumnReaders.of(vector, schema.fields().get(column).type()).read(at);
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
