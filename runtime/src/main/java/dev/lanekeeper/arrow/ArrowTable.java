package dev.lanekeeper.arrow;

import dev.lanekeeper.plan.rel.MemoryTable;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;

/**
 * Rows in Arrow batches. A table that a lane returned is closed with its run, unless it is
 * detached; any other belongs to whoever made it. Its batches are only read. Safe to read from
 * several threads.
 */
public final class ArrowTable implements MemoryTable, AutoCloseable {

  private static final AtomicLong MADE = new AtomicLong();

  private final Schema schema;
  private final List<VectorSchemaRoot> batches;
  private final long rowCount;
  private final String identity = "arrow-" + MADE.incrementAndGet();
  private boolean closed;

  private ArrowTable(Schema schema, List<VectorSchemaRoot> batches) {
    this.schema = schema;
    this.batches = List.copyOf(batches);
    this.rowCount = batches.stream().mapToLong(VectorSchemaRoot::getRowCount).sum();
  }

  /**
   * Returns the table of some batches, and takes them over.
   *
   * @param schema the columns; each batch has them in order, as {@link ArrowTypes} says
   */
  public static ArrowTable of(Schema schema, List<VectorSchemaRoot> batches) {
    return new ArrowTable(schema, batches);
  }

  /**
   * Reads a stream to its end into memory of the given allocator. The caller closes the stream;
   * after a failure nothing is left in the allocator.
   */
  public static ArrowTable copyOf(Schema schema, ArrowReader reader, BufferAllocator allocator) {
    List<VectorSchemaRoot> batches = new ArrayList<>();
    try {
      while (reader.loadNextBatch()) {
        batches.add(copy(reader.getVectorSchemaRoot(), allocator));
      }
      return new ArrowTable(schema, batches);
    } catch (IOException e) {
      batches.forEach(VectorSchemaRoot::close);
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      batches.forEach(VectorSchemaRoot::close);
      throw e;
    }
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public long rowCount() {
    return rowCount;
  }

  @Override
  public String identity() {
    return identity;
  }

  /**
   * Returns the batches; they stay the table's.
   *
   * @throws IllegalStateException if the table is closed
   */
  public List<VectorSchemaRoot> batches() {
    if (closed) {
      throw new IllegalStateException(
          "this Arrow table is closed: its run ended, or it was detached");
    }
    return batches;
  }

  /**
   * Returns a stream of the rows, from the first, that shares their memory. The caller closes it
   * before the table.
   *
   * @param allocator one of the same root as the table's
   */
  public ArrowReader reader(BufferAllocator allocator) {
    return new TableReader(ArrowTypes.schema(schema), batches(), allocator);
  }

  /**
   * Moves the rows into memory of another allocator, as a new table that the caller closes; this
   * one is closed.
   */
  public ArrowTable detach(BufferAllocator target) {
    List<VectorSchemaRoot> moved = new ArrayList<>();
    for (VectorSchemaRoot batch : batches()) {
      moved.add(copy(batch, target));
    }
    ArrowTable result = new ArrowTable(schema, moved);
    close();
    return result;
  }

  /** Frees the rows. Closing twice is harmless. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      batches.forEach(VectorSchemaRoot::close);
    }
  }

  private static VectorSchemaRoot copy(VectorSchemaRoot batch, BufferAllocator allocator) {
    VectorSchemaRoot result = VectorSchemaRoot.create(batch.getSchema(), allocator);
    try (ArrowRecordBatch record = new VectorUnloader(batch).getRecordBatch();
        ArrowRecordBatch own = record.cloneWithTransfer(allocator)) {
      new VectorLoader(result).load(own);
      return result;
    } catch (RuntimeException | Error e) {
      result.close();
      throw e;
    }
  }
}
