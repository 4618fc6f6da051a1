package dev.lanekeeper.arrow;

/** Writes one column of one batch. */
interface ColumnWriter {

  /**
   * Writes a value that is not null.
   *
   * @param row where; each next row or element is written after the one before
   * @param value the value in the form of {@link dev.lanekeeper.plan.RowType#values}
   * @return how many bytes of varying length were written
   * @throws UnstorableValue if the column cannot hold the value
   */
  long write(int row, Object value) throws UnstorableValue;
}
