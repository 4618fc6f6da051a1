package dev.lanekeeper.plan;

/**
 * Converts one component's values to its column's and back. Values are not null here; plain values
 * are those that {@link RowType#values} lists.
 */
interface ValueCodec {

  /**
   * Returns the column's value.
   *
   * @throws ValueMisfit if the column cannot hold it
   */
  Object toPlain(Object value) throws ValueMisfit;

  /**
   * Returns the component's value.
   *
   * @throws ValueMisfit if the component cannot hold it
   */
  Object fromPlain(Object plain) throws ValueMisfit;
}
