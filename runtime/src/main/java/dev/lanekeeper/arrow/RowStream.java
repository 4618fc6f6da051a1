package dev.lanekeeper.arrow;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.RowCursor;
import dev.lanekeeper.plan.rel.RowSource;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source as a stream of batches, one in memory at a time. Who pulls the stream
 * through an engine hears of failures in the engine's words only: {@link #failure} has the source's
 * own.
 */
public final class RowStream extends ArrowReader implements FailingReader {

  private static final int CHECKED_ROWS = 256;

  private final RowSource source;
  private final Schema schema;
  private final RowCursor rows;
  private final Runnable check;
  private long bytesRead;
  private boolean closed;
  private volatile @Nullable LaneException failure;

  private RowStream(
      RowSource source, Schema schema, RowCursor rows, BufferAllocator allocator, Runnable check) {
    super(allocator);
    this.check = check;
    this.source = source;
    this.schema = schema;
    this.rows = rows;
  }

  /**
   * Opens a source. The caller closes the stream.
   *
   * @param check called every few rows; what it throws ends the stream
   * @throws LaneException LK407 if the source cannot be opened, or its own code
   */
  @RequiresLane
  public static RowStream open(
      RowSource source, Schema schema, BufferAllocator allocator, Runnable check) {
    try {
      check.run();
      return new RowStream(source, schema, source.open(), allocator, check);
    } catch (Exception e) {
      throw told(source, e);
    }
  }

  @Override
  public Optional<LaneException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public boolean loadNextBatch() throws IOException {
    LaneException before = failure;
    if (before != null) {
      throw new IOException(before.getMessage(), before); // engines may ask again
    }
    try {
      prepareLoadNextBatch();
      BatchWriter batch = new BatchWriter(schema, getVectorSchemaRoot());
      for (int row = 0; !batch.isFull() && rows.next(); row++) {
        if (row % CHECKED_ROWS == 0) {
          check.run();
        }
        @Nullable Object[] values = rows.values();
        checkNulls(values);
        batch.add(values);
      }
      int count = batch.end();
      getVectorSchemaRoot().getFieldVectors().forEach(v -> bytesRead += v.getBufferSize());
      return count > 0;
    } catch (Exception e) {
      LaneException told = told(source, e);
      failure = told;
      throw new IOException(told.getMessage(), told);
    }
  }

  private void checkNulls(@Nullable Object[] values) {
    List<Field> fields = schema.fields();
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && !fields.get(i).nullable()) {
        throw nullFound(fields.get(i), source.description());
      }
    }
  }

  static LaneException nullFound(Field field, String place) {
    return new LaneException(
        Code.LK404,
        Code.LK404.message(
            "column '"
                + field.name()
                + "' of "
                + place
                + " holds nulls, but the record's component cannot"),
        Code.LK404.fix(
            "Make the record's component a box or @Nullable, or let the source leave such rows"
                + " out."),
        null);
  }

  private static LaneException told(RowSource source, Exception e) {
    return e instanceof LaneException coded
        ? coded
        : new LaneException(
            Code.LK407,
            Code.LK407.message(source.description() + " cannot be read: " + e),
            Code.LK407.fix("See the cause: the source's own code threw it."),
            e);
  }

  @Override
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  protected void closeReadSource() {
    if (!closed) {
      closed = true;
      rows.close();
    }
  }

  @Override
  protected org.apache.arrow.vector.types.pojo.Schema readSchema() {
    return ArrowTypes.schema(schema);
  }
}
