package dev.lanekeeper.plan;

import dev.lanekeeper.plan.type.DataType;

/**
 * Values that are the same in a record and in its column: what {@link PlainCodec} does, with a
 * short way for the common case. Most values of most tables pass here.
 */
final class SimpleCodec implements ValueCodec {

  private final Class<?> javaClass;
  private final boolean inWholeMicroseconds;
  private final PlainCodec checking;

  SimpleCodec(DataType.Simple type) {
    this.javaClass = PlainCodec.javaClass(type);
    this.inWholeMicroseconds = type == DataType.Simple.TIMESTAMP || type == DataType.Simple.INSTANT;
    this.checking = new PlainCodec(type);
  }

  @Override
  public Object toPlain(Object value) throws ValueMisfit {
    return value.getClass() == javaClass && !inWholeMicroseconds ? value : checking.toPlain(value);
  }

  @Override
  public Object fromPlain(Object plain) throws ValueMisfit {
    return toPlain(plain);
  }
}
