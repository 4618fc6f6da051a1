package dev.lanekeeper.arrow;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** Writes rows into one batch, until it is full. */
final class BatchWriter {

  /** Vectors count their bytes in 31 bits; a batch ends long before. */
  private static final long BATCH_BYTES = 1L << 28;

  private final Schema schema;
  private final VectorSchemaRoot batch;
  private final ColumnWriter[] writers;
  private int rows;
  private long bytes;

  /** Starts with new memory for the vectors, whatever they had before. */
  BatchWriter(Schema schema, VectorSchemaRoot batch) {
    this.schema = schema;
    this.batch = batch;
    this.writers = new ColumnWriter[schema.fields().size()];
    for (int i = 0; i < writers.length; i++) {
      FieldVector vector = batch.getVector(i);
      vector.allocateNew();
      writers[i] = ColumnWriters.of(vector, schema.fields().get(i).type());
    }
  }

  /**
   * Adds a row of plain values.
   *
   * @throws LaneException LK404 if a column cannot hold its value
   */
  void add(@Nullable Object[] values) {
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
  }

  private static LaneException unfit(Field field, UnstorableValue why) {
    return new LaneException(
        Code.LK404,
        Code.LK404.message(
            "A row cannot be stored: column '" + field.name() + "': " + why.getMessage() + "."),
        Code.LK404.fix("Correct the value, or leave the row out."),
        why);
  }

  boolean isFull() {
    return rows == Records.BATCH_ROWS || bytes > BATCH_BYTES;
  }

  /** Ends the batch; returns its number of rows. */
  int end() {
    batch.setRowCount(rows);
    return rows;
  }
}
