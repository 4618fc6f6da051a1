package dev.lanekeeper.plan.source;

import dev.lanekeeper.annotation.RequiresLane;
import java.util.stream.Stream;

/**
 * Rows of one's own: of a service, say, or of files of a format that no engine reads. Making one is
 * cheap and reads nothing. Thread-safe.
 *
 * @param <R> the rows
 */
public interface Source<R> {

  /**
   * Returns what the source is called in messages, and what stands for it in a plan's digest: equal
   * names say that the rows are the same. Without credentials.
   */
  String name();

  /**
   * Starts to read, from the first row. Called once by each run that executes a plan which reads
   * the source, when it is first needed. The rows are taken one after the other and need not fit
   * into memory; the stream is closed when they are, or when anything fails.
   *
   * @throws Exception if it cannot: the plan fails with LK407 and this exception as cause. The same
   *     holds for what the stream throws
   */
  @RequiresLane
  Stream<R> open() throws Exception;
}
