package dev.lanekeeper.testing;

import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of any schema by a seed: nulls, extremes and ordinary values. */
final class RandomRows {

  private static final long MICROS_OF_10000_YEARS = 315_000_000_000_000_000L;
  private static final String[] TEXTS = {
    "",
    " ",
    "plain",
    "it's \"quoted\", or\\not",
    "a\u0000b",
    "line\nend\r\n",
    "NULL",
    "é漢😀",
    "%_[*]?"
  };

  private final Random random;

  RandomRows(long seed) {
    this.random = new Random(seed);
  }

  /** Returns rows whose first column counts from 0. */
  List<Row> of(Schema schema, int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      @Nullable Object[] values = values(schema);
      values[0] = i;
      rows.add(Row.of(schema, values));
    }
    return rows;
  }

  private @Nullable Object[] values(Schema schema) {
    @Nullable Object[] values = new Object[schema.fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(schema.fields().get(i));
    }
    return values;
  }

  private @Nullable Object value(Field field) {
    return field.nullable() && random.nextInt(4) == 0 ? null : value(field.type());
  }

  private Object value(DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return decimal(decimal);
    } else if (type instanceof DataType.ListOf list) {
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        values.add(value(list.element()));
      }
      return Collections.unmodifiableList(values);
    } else if (type instanceof DataType.Struct struct) {
      return values(struct.schema());
    }
    return switch ((DataType.Simple) type) {
      case BOOLEAN -> random.nextBoolean();
      case INT8 -> (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case INT16 -> (short) integer(Short.MIN_VALUE, Short.MAX_VALUE);
      case INT32 -> (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case INT64 -> integer(Long.MIN_VALUE, Long.MAX_VALUE);
      case FLOAT32 -> (float) real(random.nextFloat());
      case FLOAT64 -> real(random.nextGaussian());
      case TEXT -> TEXTS[random.nextInt(TEXTS.length)];
      case BINARY -> bytes();
      case DATE -> LocalDate.ofEpochDay(integer(-3_000_000, 3_000_000));
      case TIMESTAMP -> LocalDateTime.ofInstant(instant(), ZoneOffset.UTC);
      case INSTANT -> instant();
      case UUID -> new UUID(random.nextLong(), random.nextLong());
    };
  }

  private long integer(long least, long most) {
    return switch (random.nextInt(8)) {
      case 0 -> least;
      case 1 -> most;
      case 2 -> 0;
      default -> least + Math.floorMod(random.nextLong(), Math.max(1, most - least));
    };
  }

  private double real(double ordinary) {
    double[] special = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0.0};
    int choice = random.nextInt(10);
    return choice < special.length ? special[choice] : ordinary;
  }

  private BigDecimal decimal(DataType.Decimal type) {
    BigInteger bound = BigInteger.TEN.pow(type.precision());
    BigInteger unscaled =
        random.nextInt(4) == 0
            ? bound.subtract(BigInteger.ONE)
            : new BigInteger(bound.bitLength(), random).mod(bound);
    return new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), type.scale());
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(5)];
    random.nextBytes(bytes);
    return bytes;
  }

  private Instant instant() {
    long micros = integer(-MICROS_OF_10000_YEARS, MICROS_OF_10000_YEARS);
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
  }
}
