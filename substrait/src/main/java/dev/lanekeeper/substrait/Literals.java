package dev.lanekeeper.substrait;

import com.google.protobuf.ByteString;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import io.substrait.proto.Expression;
import io.substrait.proto.Expression.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values written into a plan. */
public final class Literals {

  private static final int DECIMAL_BYTES = 16;
  private static final int MICROSECONDS = 6;

  private Literals() {}

  /**
   * Returns a value.
   *
   * @param value a Java value of the row types, or null
   * @throws NotExpressible if values of the type are not written
   */
  public static Expression of(@Nullable Object value, DataType type) {
    Literal.Builder literal = Literal.newBuilder().setNullable(value == null);
    if (value == null) {
      literal.setNull(Types.of(type, true));
    } else if (type instanceof DataType.Decimal decimal) {
      literal.setDecimal(decimal((BigDecimal) value, decimal));
    } else if (type instanceof Simple simple) {
      set(literal, value, simple);
    } else {
      throw new NotExpressible("literal of " + type);
    }
    return Expression.newBuilder().setLiteral(literal).build();
  }

  private static void set(Literal.Builder literal, Object value, Simple type) {
    switch (type) {
      case BOOLEAN -> literal.setBoolean((Boolean) value);
      case INT8 -> literal.setI8(((Number) value).intValue());
      case INT16 -> literal.setI16(((Number) value).intValue());
      case INT32 -> literal.setI32(((Number) value).intValue());
      case INT64 -> literal.setI64(((Number) value).longValue());
      case FLOAT32 -> literal.setFp32(((Number) value).floatValue());
      case FLOAT64 -> literal.setFp64(((Number) value).doubleValue());
      case TEXT -> literal.setString((String) value);
      case BINARY -> literal.setBinary(ByteString.copyFrom((byte[]) value));
      case DATE -> literal.setDate(Math.toIntExact(((LocalDate) value).toEpochDay()));
      case TIMESTAMP ->
          literal.setPrecisionTimestamp(time(((LocalDateTime) value).toInstant(ZoneOffset.UTC)));
      case INSTANT -> literal.setPrecisionTimestampTz(time((Instant) value));
      case UUID -> throw new NotExpressible("literal of uuid");
    }
  }

  private static Literal.PrecisionTimestamp.Builder time(Instant value) {
    return Literal.PrecisionTimestamp.newBuilder()
        .setPrecision(MICROSECONDS)
        .setValue(ChronoUnit.MICROS.between(Instant.EPOCH, value));
  }

  /** Sixteen bytes, the lowest first. */
  private static Literal.Decimal decimal(BigDecimal value, DataType.Decimal type) {
    BigInteger digits = value.setScale(type.scale()).unscaledValue();
    byte[] big = digits.toByteArray();
    byte[] little = new byte[DECIMAL_BYTES];
    Arrays.fill(little, (byte) (digits.signum() < 0 ? -1 : 0));
    for (int i = 0; i < big.length; i++) {
      little[i] = big[big.length - 1 - i];
    }
    return Literal.Decimal.newBuilder()
        .setValue(ByteString.copyFrom(little))
        .setPrecision(type.precision())
        .setScale(type.scale())
        .build();
  }
}
