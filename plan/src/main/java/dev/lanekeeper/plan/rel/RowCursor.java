package dev.lanekeeper.plan.rel;

import org.jspecify.annotations.Nullable;

/** Rows on their way in, one after the other. Used by one thread at a time. */
public interface RowCursor extends AutoCloseable {

  /** Goes to the next row; returns whether there is one. */
  boolean next() throws Exception;

  /**
   * Returns the row's values, one a column of the scan, in the form that {@link
   * dev.lanekeeper.plan.type.DataType} says.
   */
  @Nullable Object[] values() throws Exception;

  /** Frees what the source keeps open; also when not all rows were read. */
  @Override
  void close();
}
