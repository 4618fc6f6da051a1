package dev.lanekeeper.engine;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.plan.type.Schema;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/**
 * One statement on one connection, run at most once. One thread uses it; {@link #cancel} may come
 * from any. Every method throws {@link EngineException}, and so does the reader while it is pulled
 * (as itself or as the cause of an {@link java.io.IOException}).
 */
@RequiresLane
public interface EngineExecution extends AutoCloseable {

  /**
   * Starts the statement and streams its rows. Closing the reader frees its buffers and the
   * statement. Column names are those of the statement; types are Arrow's own for what the
   * statement says (see {@link dev.lanekeeper.arrow.ArrowTypes}).
   *
   * @param allocator where batches are counted
   * @param batchRows most rows of a batch; 0 leaves it to the engine
   */
  ArrowReader stream(BufferAllocator allocator, int batchRows);

  /**
   * Runs the statement and lets the engine write its rows to files.
   *
   * @return the number of rows written
   * @throws EngineException LK410 if the files cannot be written
   */
  long export(ExportTarget target);

  /**
   * Runs the statement and keeps its rows as a table that every execution of the session can read
   * until it is dropped.
   *
   * @param name a name that nobody else uses in this session
   * @param schema the statement's columns
   * @return the number of rows
   */
  long create(String name, Schema schema);

  /**
   * Returns the engine's plan of the statement as text; {@code ANALYZE} runs it and gives times and
   * counts.
   */
  String explain(Explain mode);

  /**
   * Stops the statement soon, wherever it is: the thread that runs it gets an {@link
   * EngineException} LK406.
   */
  void cancel();

  /**
   * Frees statement and connection, and the reader if it is still open. Closing twice is harmless.
   */
  @Override
  void close();
}
