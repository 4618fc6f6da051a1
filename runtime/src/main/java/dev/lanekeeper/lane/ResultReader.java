package dev.lanekeeper.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.ipc.ArrowReader;

/**
 * The rows of a plan as the engine streams them; failures are coded, nulls stand only where the
 * plan allows them, and the execution is recorded when the reader is closed.
 */
@RequiresLane
final class ResultReader extends ArrowReader {

  private final Attempt attempt;
  private final ArrowReader rows;
  private final Schema schema;
  private final Resources owner;
  private long rowCount;
  private long byteCount;
  private boolean closed;

  /**
   * Wraps a stream.
   *
   * @param owner closes the reader if its user does not
   */
  ResultReader(Attempt attempt, ArrowReader rows, BufferAllocator allocator, Resources owner) {
    super(allocator);
    this.attempt = attempt;
    this.rows = rows;
    this.schema = attempt.plan().schema();
    this.owner = owner;
  }

  @Override
  public boolean loadNextBatch() {
    try {
      if (!rows.loadNextBatch()) {
        return false;
      }
      VectorSchemaRoot batch = rows.getVectorSchemaRoot();
      checkNulls(batch);
      rowCount += batch.getRowCount();
      for (FieldVector column : batch.getFieldVectors()) {
        byteCount += column.getBufferSize();
      }
      return true;
    } catch (IOException | RuntimeException e) {
      throw attempt.failed(e);
    }
  }

  private void checkNulls(VectorSchemaRoot batch) {
    List<Field> fields = schema.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (!fields.get(i).nullable() && batch.getVector(i).getNullCount() > 0) {
        throw nullFound(fields.get(i), batch.getVector(i));
      }
    }
  }

  private LaneException nullFound(Field field, FieldVector column) {
    int row = 0;
    while (!column.isNull(row)) {
      row++;
    }
    return attempt.failure(
        Code.LK404,
        "column '"
            + field.name()
            + "' is "
            + field.type()
            + " not null, but null in row "
            + (rowCount + row + 1),
        "Make the record's component nullable (a box instead of a primitive, or @Nullable), or filter such rows out.",
        null);
  }

  @Override
  public VectorSchemaRoot getVectorSchemaRoot() {
    try {
      return rows.getVectorSchemaRoot();
    } catch (IOException | RuntimeException e) {
      throw attempt.failed(e);
    }
  }

  @Override
  protected org.apache.arrow.vector.types.pojo.Schema readSchema() {
    return getVectorSchemaRoot().getSchema();
  }

  @Override
  public Map<Long, Dictionary> getDictionaryVectors() throws IOException {
    return rows.getDictionaryVectors();
  }

  @Override
  public Dictionary lookup(long id) {
    return rows.lookup(id);
  }

  @Override
  public long bytesRead() {
    return rows.bytesRead();
  }

  @Override
  protected void closeReadSource() {
    attempt.close();
  }

  @Override
  public void close() {
    close(true);
  }

  @Override
  public void close(boolean closeReadSource) {
    if (closed) {
      return;
    }
    closed = true;
    try {
      rows.close();
      attempt.succeeded(rowCount, byteCount);
    } catch (IOException | RuntimeException e) {
      throw attempt.failed(e);
    } finally {
      attempt.close();
      owner.remove(this);
    }
  }
}
