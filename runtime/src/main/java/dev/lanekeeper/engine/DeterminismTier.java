package dev.lanekeeper.engine;

/** What stays the same when a plan is executed again over the same rows. From weak to strong. */
public enum DeterminismTier {
  /** What the plan says; where it leaves a choice, the engine has it. */
  BEST_EFFORT,
  /**
   * The same rows, in any order: limits and row numbers over equal keys take the same rows each
   * time. The last digits of float sums may differ.
   */
  STABLE_SET,
  /**
   * The same rows in the same order, whatever threads and batches: sorted by the plan's own keys,
   * then by columns named {@code id}, {@code *_id} or {@code *Id}, then by all others. Plans with
   * float sums, whose last digits depend on the order of rows, are refused with LK412.
   */
  CANONICAL;

  /** Returns the stronger one of two. */
  public DeterminismTier or(DeterminismTier other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
