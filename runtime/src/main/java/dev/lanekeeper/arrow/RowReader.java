package dev.lanekeeper.arrow;

import dev.lanekeeper.plan.type.Schema;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** Reads a batch's rows as plain values. Valid until the batch changes. */
public final class RowReader {

  private final List<ColumnReader> columns;

  /**
   * Reads a batch.
   *
   * @param schema the batch's columns
   */
  public RowReader(VectorSchemaRoot batch, Schema schema) {
    columns = ColumnReaders.of(batch, schema);
  }

  /** Returns a row's values in the form of {@link dev.lanekeeper.plan.RowType#values}. */
  public @Nullable Object[] read(int row) {
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).read(row);
    }
    return values;
  }
}
