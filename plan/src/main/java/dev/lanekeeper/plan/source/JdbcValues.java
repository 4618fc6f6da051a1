package dev.lanekeeper.plan.source;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as drivers give and take them. What would have to be rounded or cut fails with an {@link
 * ArithmeticException}, what is of no such type with an {@link IllegalArgumentException}.
 */
@RequiresLane
public final class JdbcValues {

  private JdbcValues() {}

  /** Reads a value of the row that a result set is at. */
  static @Nullable Object read(ResultSet rows, int position, DataType type) throws SQLException {
    if (type instanceof DataType.ListOf list) {
      Array array = rows.getArray(position);
      return array == null ? null : elements(array, list.element());
    } else if (type instanceof DataType.Decimal) {
      return orNull(rows.getBigDecimal(position), type);
    }
    return switch ((DataType.Simple) type) {
      case BOOLEAN -> {
        boolean value = rows.getBoolean(position);
        yield rows.wasNull() ? null : value;
      }
      case INT8, INT16, INT32, INT64 -> orNull(rows.getObject(position), type);
      case FLOAT32 -> {
        float value = rows.getFloat(position);
        yield rows.wasNull() ? null : value;
      }
      case FLOAT64 -> {
        double value = rows.getDouble(position);
        yield rows.wasNull() ? null : value;
      }
      case TEXT -> rows.getString(position);
      case BINARY -> rows.getBytes(position);
      case DATE -> rows.getObject(position, LocalDate.class);
      case TIMESTAMP -> orNull(rows.getObject(position, LocalDateTime.class), type);
      case INSTANT -> orNull(rows.getObject(position, OffsetDateTime.class), type);
      case UUID -> orNull(rows.getObject(position), type);
    };
  }

  private static @Nullable Object orNull(@Nullable Object value, DataType type) {
    return value == null ? null : plain(value, type);
  }

  /** Returns what a driver gave in the form that rows have. */
  private static Object plain(Object value, DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return exact(decimal(value), decimal);
    }
    return switch ((DataType.Simple) type) {
      case INT8 -> (byte) integer(value, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case INT16 -> (short) integer(value, Short.MIN_VALUE, Short.MAX_VALUE);
      case INT32 -> (int) integer(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case INT64 -> integer(value, Long.MIN_VALUE, Long.MAX_VALUE);
      case TIMESTAMP -> micros((LocalDateTime) value);
      case INSTANT -> micros(((OffsetDateTime) value).toInstant());
      case UUID -> value instanceof UUID ? value : UUID.fromString(value.toString().strip());
      case BOOLEAN, FLOAT32, FLOAT64, TEXT, BINARY, DATE -> value;
    };
  }

  /** Reads elements as a result set of their own: so they come as a column's values do. */
  private static List<@Nullable Object> elements(Array array, Field element) throws SQLException {
    List<@Nullable Object> elements = new ArrayList<>();
    try (ResultSet rows = array.getResultSet()) {
      while (rows.next()) {
        Object value = read(rows, 2, element.type());
        if (value == null && !element.nullable()) {
          throw new IllegalArgumentException("a null in a list that cannot hold any");
        }
        elements.add(value);
      }
    }
    return Collections.unmodifiableList(elements);
  }

  private static BigDecimal exact(BigDecimal value, DataType.Decimal type) {
    BigDecimal bare = value.stripTrailingZeros();
    if (bare.scale() > type.scale()
        || bare.precision() - bare.scale() > type.precision() - type.scale()) {
      throw new ArithmeticException(value.toPlainString());
    }
    return value.setScale(type.scale(), RoundingMode.UNNECESSARY);
  }

  private static long integer(Object value, long least, long most) {
    boolean small = value instanceof Long || value instanceof Integer || value instanceof Short;
    long integer = small ? ((Number) value).longValue() : decimal(value).longValueExact();
    if (integer < least || integer > most) {
      throw new ArithmeticException(value.toString());
    }
    return integer;
  }

  private static BigDecimal decimal(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    } else if (value instanceof BigInteger integer) {
      return new BigDecimal(integer);
    } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      return BigDecimal.valueOf(((Number) value).longValue());
    } else if (value instanceof Byte small) {
      return BigDecimal.valueOf(small);
    }
    throw new IllegalArgumentException(value + " (" + value.getClass().getName() + ")");
  }

  private static LocalDateTime micros(LocalDateTime value) {
    checkMicros(value.truncatedTo(ChronoUnit.MICROS).equals(value), value);
    return value;
  }

  private static Instant micros(Instant value) {
    checkMicros(value.truncatedTo(ChronoUnit.MICROS).equals(value), value);
    return value;
  }

  private static void checkMicros(boolean whole, Object value) {
    if (!whole) {
      throw new ArithmeticException(value + " is finer than microseconds");
    }
  }

  /**
   * Returns a row's value as drivers take it.
   *
   * @param value a value in the form that {@link DataType} says, but no list and no nested record
   */
  public static @Nullable Object toDriver(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    } else if (value instanceof Byte small) {
      return small.shortValue(); // few databases have integers of 8 bits
    }
    return value;
  }
}
