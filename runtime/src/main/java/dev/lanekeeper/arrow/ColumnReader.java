package dev.lanekeeper.arrow;

import org.jspecify.annotations.Nullable;

/** Reads one column of one batch. */
interface ColumnReader {

  /** Returns a row's value in the form of {@link dev.lanekeeper.plan.RowType#values}. */
  @Nullable Object read(int row);
}
