package dev.lanekeeper.engine.datafusion;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.arrow.BatchBuilder;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.c.ArrowArray;
import org.apache.arrow.c.ArrowSchema;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** The values of a statement as one row of Arrow, each of them a column of its type. */
@RequiresLane
final class Parameters implements AutoCloseable {

  private final @Nullable ArrowArray array;
  private final @Nullable ArrowSchema schema;

  private Parameters(@Nullable ArrowArray array, @Nullable ArrowSchema schema) {
    this.array = array;
    this.schema = schema;
  }

  /**
   * Makes the row.
   *
   * @throws EngineException LK409 if a value is of another type, LK404 if its type cannot hold it
   */
  static Parameters of(List<EngineQuery.Parameter> values, BufferAllocator allocator) {
    if (values.isEmpty()) {
      return new Parameters(null, null);
    }
    try (ArrowTable row = row(values, allocator)) {
      ArrowArray array = ArrowArray.allocateNew(allocator);
      ArrowSchema schema = ArrowSchema.allocateNew(allocator);
      Data.exportVectorSchemaRoot(allocator, row.batches().get(0), null, array, schema);
      return new Parameters(array, schema);
    }
  }

  private static ArrowTable row(List<EngineQuery.Parameter> values, BufferAllocator allocator) {
    List<Field> fields = new ArrayList<>();
    @Nullable Object[] row = new Object[values.size()];
    for (int i = 0; i < row.length; i++) {
      fields.add(new Field("p" + (i + 1), values.get(i).type(), true));
      row[i] = values.get(i).value();
    }
    try (BatchBuilder builder = new BatchBuilder(new Schema(fields), allocator)) {
      builder.add(row);
      return builder.finish();
    } catch (ArithmeticException | ClassCastException e) {
      throw new EngineException(
          Code.LK409,
          "a parameter has a value of another type: " + e.getMessage(),
          "Give a value of that type.",
          e);
    } catch (LaneException e) {
      throw new EngineException(
          e.code(), "a parameter cannot be bound: " + e.problem(), e.fix(), e);
    }
  }

  /** Returns the address of the row; 0 if there are no values. */
  long arrayAddress() {
    return array == null ? 0 : array.memoryAddress();
  }

  /** Returns the address of the row's schema; 0 if there are no values. */
  long schemaAddress() {
    return schema == null ? 0 : schema.memoryAddress();
  }

  /** Frees the structures; what they held went over, or is freed as well. */
  @Override
  public void close() {
    if (array != null && schema != null) {
      array.release();
      array.close();
      schema.release();
      schema.close();
    }
  }
}
