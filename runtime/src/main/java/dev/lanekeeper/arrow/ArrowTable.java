package dev.lanekeeper.arrow;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.MemoryTable;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final Map<String, String> metadata;
  private final long rowCount;
  private final String identity = "arrow-" + MADE.incrementAndGet();
  private volatile boolean closed;

  private ArrowTable(Schema schema, List<VectorSchemaRoot> batches, Map<String, String> metadata) {
    this.schema = schema;
    this.metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    this.batches = List.copyOf(batches);
    this.rowCount = batches.stream().mapToLong(VectorSchemaRoot::getRowCount).sum();
  }

  /**
   * Returns the table of some batches, and takes them over.
   *
   * @param schema the columns; each batch has them in order, as {@link ArrowTypes} says
   */
  public static ArrowTable of(Schema schema, List<VectorSchemaRoot> batches) {
    return new ArrowTable(schema, batches, Map.of());
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
      return new ArrowTable(
          schema, batches, reader.getVectorSchemaRoot().getSchema().getCustomMetadata());
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

  /**
   * Returns what the Arrow schema says besides the columns: of a lane's result its order, see
   * {@link dev.lanekeeper.determinism.OrderingMetadata}, and what the caller added.
   */
  public Map<String, String> metadata() {
    return metadata;
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
   * @throws LaneException LK407 if the table is closed
   */
  public List<VectorSchemaRoot> batches() {
    if (closed) {
      throw new LaneException(
          Code.LK407,
          Code.LK407.message(
              "An Arrow table is read that is closed: its run ended, or it was detached."),
          Code.LK407.fix("Read it while its run is open, or detach it and close it yourself."),
          null);
    }
    return batches;
  }

  /** Returns whether the rows are freed, or detached. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Returns a stream of the rows, from the first, that shares their memory. The caller closes it
   * before the table.
   *
   * @param allocator one of the same root as the table's
   */
  public ArrowReader reader(BufferAllocator allocator) {
    return new TableReader(ArrowTypes.schema(schema, metadata), batches(), allocator);
  }

  /**
   * Takes the rows over: moves them into memory of another allocator, as a new table that the
   * caller closes; this one is closed. Allocators of one root share what they move, else the bytes
   * are copied.
   */
  public ArrowTable detach(BufferAllocator target) {
    List<VectorSchemaRoot> moved = new ArrayList<>();
    try {
      for (VectorSchemaRoot batch : batches()) {
        moved.add(copy(batch, target));
      }
    } catch (RuntimeException | Error e) {
      moved.forEach(VectorSchemaRoot::close);
      throw e;
    }
    close();
    return new ArrowTable(schema, moved, metadata);
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
        ArrowRecordBatch own = RecordBatches.own(record, allocator)) {
      new VectorLoader(result).load(own);
      return result;
    } catch (RuntimeException | Error e) {
      result.close();
      throw e;
    }
  }
}
