package dev.lanekeeper.plan.rel;

import dev.lanekeeper.annotation.RequiresLane;
import java.util.Optional;

/**
 * Rows that are read from outside the process: each execution that needs them opens the source
 * anew. Immutable and thread-safe.
 */
public interface RowSource {

  /**
   * Returns the text that stands for the source in a plan's digest: sources of equal texts read the
   * same rows, as far as whoever wrote the source can say. Without credentials.
   */
  String identity();

  /** Returns what messages call the source, without credentials. */
  String description();

  /**
   * Looks at what columns the source has. Rows of one's own say nothing about themselves.
   *
   * @return empty if the source cannot tell
   * @throws Exception if it cannot be looked at; a {@link dev.lanekeeper.diagnostic.LaneException}
   *     keeps its code
   */
  @RequiresLane
  default Optional<Inspection> inspect() throws Exception {
    return Optional.empty();
  }

  /**
   * Starts to read, from the first row. The caller closes the cursor.
   *
   * @throws Exception if it cannot; a {@link dev.lanekeeper.diagnostic.LaneException} keeps its
   *     code
   */
  @RequiresLane
  RowCursor open() throws Exception;
}
