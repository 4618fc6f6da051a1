package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.annotation.RequiresLane;
import java.io.IOException;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;

/** DuckDB's stream of a running statement; frees both when it is closed. */
@RequiresLane
final class StreamReader extends ArrowReader {

  private final ArrowReader rows;
  private final DuckDbExecution execution;

  StreamReader(ArrowReader rows, DuckDbExecution execution, BufferAllocator allocator) {
    super(allocator);
    this.rows = rows;
    this.execution = execution;
  }

  @Override
  public boolean loadNextBatch() {
    try {
      // Without this, batches that are ready would still come after a cancel.
      execution.checkNotCancelled();
      return rows.loadNextBatch();
    } catch (IOException e) {
      throw execution.streamFailure(e);
    }
  }

  @Override
  public VectorSchemaRoot getVectorSchemaRoot() {
    try {
      return rows.getVectorSchemaRoot();
    } catch (IOException e) {
      throw execution.failure(e);
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

  /** Frees the stream: before its statement, which it reads from. */
  void closeRows() throws IOException {
    rows.close();
  }
}
