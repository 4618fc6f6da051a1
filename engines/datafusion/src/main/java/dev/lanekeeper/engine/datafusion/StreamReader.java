package dev.lanekeeper.engine.datafusion;

import dev.lanekeeper.annotation.RequiresLane;
import java.io.IOException;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;

/** The rows of a running statement; frees both when it is closed. */
@RequiresLane
final class StreamReader extends ArrowReader {

  private final ArrowReader rows;
  private final DataFusionExecution execution;

  StreamReader(ArrowReader rows, DataFusionExecution execution, BufferAllocator allocator) {
    super(allocator);
    this.rows = rows;
    this.execution = execution;
  }

  @Override
  public boolean loadNextBatch() {
    try {
      return rows.loadNextBatch();
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public VectorSchemaRoot getVectorSchemaRoot() {
    try {
      return rows.getVectorSchemaRoot();
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  @Override
  protected Schema readSchema() {
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
    execution.close();
  }

  /** Frees the stream. */
  void closeRows() throws IOException {
    rows.close();
  }
}
