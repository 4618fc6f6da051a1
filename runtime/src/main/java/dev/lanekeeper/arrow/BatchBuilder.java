package dev.lanekeeper.arrow;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** Collects rows into batches. What is not finished is freed by {@link #close}. */
public final class BatchBuilder implements AutoCloseable {

  /** Vectors count their bytes in 31 bits; a batch ends long before. */
  private static final long BATCH_BYTES = 1L << 28;

  private final Schema schema;
  private final BufferAllocator allocator;
  private final List<VectorSchemaRoot> batches = new ArrayList<>();

  /** The number of each batch's first row, the one begun included. */
  private final List<Integer> starts = new ArrayList<>();

  private @Nullable VectorSchemaRoot batch;
  private ColumnWriter[] writers = {};
  private int rows;
  private int total;
  private long bytes;

  /** Starts with no rows; the table is made in memory of the allocator. */
  public BatchBuilder(Schema schema, BufferAllocator allocator) {
    this.schema = schema;
    this.allocator = allocator;
  }

  /** Adds a row of plain values. */
  public void add(@Nullable Object[] values) {
    VectorSchemaRoot current = batch == null ? begin() : batch;
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        try {
          bytes += writers[i].write(rows, value);
        } catch (UnstorableValue e) {
          throw unfit(schema.fields().get(i), e);
        }
      }
    }
    rows++;
    total++;
    if (rows == Records.BATCH_ROWS || bytes > BATCH_BYTES) {
      end(current);
    }
  }

  /** Returns the rows added, as a table that the caller closes. */
  public ArrowTable finish() {
    if (batch != null) {
      end(batch);
    }
    ArrowTable table = ArrowTable.of(schema, batches);
    batches.clear();
    return table;
  }

  /** Returns how many rows were added. */
  public int rowCount() {
    return total;
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
    VectorSchemaRoot in = index < batches.size() ? batches.get(index) : batch;
    FieldVector vector = Objects.requireNonNull(in, "no such row").getVector(column);
    int at = row - starts.get(index);
    // Nulls are not written, so that a vector may end before them.
    return at >= vector.getValueCapacity()
        ? null
        : ColumnReaders.of(vector, schema.fields().get(column).type()).read(at);
  }

  private VectorSchemaRoot begin() {
    starts.add(total);
    VectorSchemaRoot begun = VectorSchemaRoot.create(ArrowTypes.schema(schema), allocator);
    batch = begun;
    writers = new ColumnWriter[schema.fields().size()];
    for (int i = 0; i < writers.length; i++) {
      FieldVector vector = begun.getVector(i);
      vector.allocateNew();
      writers[i] = ColumnWriters.of(vector, schema.fields().get(i).type());
    }
    rows = 0;
    bytes = 0;
    return begun;
  }

  private void end(VectorSchemaRoot full) {
    full.setRowCount(rows);
    batches.add(full);
    batch = null;
  }

  private static LaneException unfit(Field field, UnstorableValue why) {
    return new LaneException(
        Code.LK404,
        Code.LK404.message(
            "A row cannot be stored: column '" + field.name() + "': " + why.getMessage() + "."),
        Code.LK404.fix("Correct the value, or leave the row out."),
        why);
  }

  @Override
  public void close() {
    if (batch != null) {
      batch.close();
    }
    batches.forEach(VectorSchemaRoot::close);
  }
}
