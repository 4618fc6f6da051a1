package dev.lanekeeper.plan;

/** A nested record, as the array of its columns' values. */
record RecordCodec(RowType<?> nested) implements ValueCodec {

  @Override
  public Object toPlain(Object value) throws ValueMisfit {
    return nested.plainOf(value);
  }

  @Override
  public Object fromPlain(Object plain) throws ValueMisfit {
    if (!(plain instanceof Object[] values)) {
      throw new ValueMisfit(
          plain.getClass().getName() + " where a nested row is", "Give an array of its values.");
    }
    return nested.recordOf(values);
  }
}
