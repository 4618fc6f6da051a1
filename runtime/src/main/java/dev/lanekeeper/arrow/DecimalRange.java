package dev.lanekeeper.arrow;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import java.math.BigInteger;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/**
 * Decimals of 38 digits have room for more: an engine's sum may leave the type and say nothing.
 * Smaller decimals are computed within their type's own size.
 */
final class DecimalRange {

  private static final int MOST_DIGITS = 38;

  /** The upper half of the first number of 39 digits. */
  private static final long UPPER_HALF =
      BigInteger.TEN.pow(MOST_DIGITS).shiftRight(Long.SIZE).longValueExact();

  private DecimalRange() {}

  /**
   * Checks a batch's columns, not what is nested in them.
   *
   * @throws LaneException LK402 if a value has 39 digits
   */
  static void check(VectorSchemaRoot batch) {
    for (FieldVector column : batch.getFieldVectors()) {
      if (column instanceof DecimalVector decimals && decimals.getPrecision() == MOST_DIGITS) {
        check(decimals);
      }
    }
  }

  private static void check(DecimalVector column) {
    ArrowBuf data = column.getDataBuffer();
    for (int row = 0; row < column.getValueCount(); row++) {
      long upper = data.getLong((long) row * DecimalVector.TYPE_WIDTH + Long.BYTES);
      if ((upper >= UPPER_HALF || upper < -UPPER_HALF)
          && !column.isNull(row)
          && column.getObject(row).precision() > MOST_DIGITS) {
        throw new LaneException(
            Code.LK402,
            "Column '"
                + column.getName()
                + "' has a value of more than 38 digits: "
                + column.getObject(row).toPlainString(),
            "Cast what is summed to a decimal of a smaller scale.",
            null);
      }
    }
  }
}
