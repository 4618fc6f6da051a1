package dev.lanekeeper.arrow;

import java.util.Iterator;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.types.pojo.Schema;

/** Streams batches that stay in memory; their buffers are shared, not copied. */
final class TableReader extends ArrowReader {

  private final Schema schema;
  private final Iterator<VectorSchemaRoot> batches;
  private long bytesRead;

  TableReader(Schema schema, List<VectorSchemaRoot> batches, BufferAllocator allocator) {
    super(allocator);
    this.schema = schema;
    this.batches = batches.iterator();
  }

  @Override
  public boolean loadNextBatch() throws java.io.IOException {
    prepareLoadNextBatch();
    if (!batches.hasNext()) {
      return false;
    }
    VectorSchemaRoot target = getVectorSchemaRoot();
    try (ArrowRecordBatch batch = new VectorUnloader(batches.next()).getRecordBatch()) {
      new VectorLoader(target).load(batch);
      bytesRead += batch.computeBodyLength();
    }
    return true;
  }

  @Override
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  protected void closeReadSource() {
    // The batches belong to their table.
  }

  @Override
  protected Schema readSchema() {
    return schema;
  }
}
