package dev.lanekeeper.arrow;

import dev.lanekeeper.plan.RecordTable;
import dev.lanekeeper.plan.RowType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/** Rows as Java objects, to Arrow and back. */
public final class Records {

  /** Most rows of a batch: engines take large batches well, and small ones badly. */
  static final int BATCH_ROWS = 1 << 16;

  private Records() {}

  /**
   * Copies rows into memory of an allocator. The caller closes the table; after a failure nothing
   * is left in the allocator.
   *
   * @throws dev.lanekeeper.diagnostic.LaneException LK404 if a value does not fit its column
   */
  public static <R> ArrowTable table(RecordTable<R> records, BufferAllocator allocator) {
    RowType<R> rowType = records.rowType();
    try (BatchBuilder builder = new BatchBuilder(rowType.schema(), allocator)) {
      for (R row : records.rows()) {
        builder.add(rowType.values(row));
      }
      return builder.finish();
    }
  }

  /**
   * Reads a stream to its end. The caller closes it.
   *
   * @param reader columns of the row type's types, in its order
   * @throws dev.lanekeeper.diagnostic.LaneException LK404 if a value does not fit its component
   */
  public static <R> List<R> list(ArrowReader reader, RowType<R> rowType) {
    List<R> rows = new ArrayList<>();
    forEach(reader, rowType, rows::add);
    return rows;
  }

  /** Reads a stream to its end as {@link #list} does, one row after the other. */
  public static <R> void forEach(
      ArrowReader reader, RowType<R> rowType, Consumer<? super R> action) {
    try {
      while (reader.loadNextBatch()) {
        forEach(reader.getVectorSchemaRoot(), rowType, action);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the rows of a batch. */
  static <R> void forEach(VectorSchemaRoot batch, RowType<R> rowType, Consumer<? super R> action) {
    List<ColumnReader> readers = ColumnReaders.of(batch, rowType.schema());
    @Nullable Object[] values = new Object[readers.size()];
    for (int row = 0; row < batch.getRowCount(); row++) {
      for (int column = 0; column < values.length; column++) {
        values[column] = readers.get(column).read(row);
      }
      action.accept(rowType.make(values));
    }
  }
}
