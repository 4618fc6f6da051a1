package dev.lanekeeper.lane;

import dev.lanekeeper.plan.rel.Conversions;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Conversions that lose nothing: a value that would be cut, rounded or guessed does not fit. From
 * decimals, texts and wider floats to floats, the nearest value counts as the same.
 */
@FunctionalInterface
interface SafeCast {

  /**
   * Returns the value in its new type; an {@link ArithmeticException} or one of its like says it
   * does not fit.
   */
  Object apply(Object value);

  /**
   * Returns the conversion between two types; empty if there is none. A null in a list or a nested
   * record where none may be is found when the row is made.
   */
  static Optional<SafeCast> between(DataType from, DataType to) {
    if (Conversions.isSame(from, to)) {
      return Optional.of(value -> value);
    } else if (from instanceof DataType.ListOf || from instanceof DataType.Struct) {
      return Optional.empty();
    } else if (to == Simple.TEXT) {
      return from == Simple.BINARY ? Optional.empty() : Optional.of(CellText::of);
    } else if (from == Simple.TEXT) {
      return Optional.ofNullable(parser(to));
    } else if (isFloat(from) && isFloat(to)) {
      return Optional.of(value -> real(((Number) value).doubleValue(), to));
    } else if (isNumber(from) && isFloat(to)) {
      return Optional.of(value -> exact((Number) value, to));
    } else if (isNumber(from) && isNumber(to)) {
      return Optional.of(value -> number(new BigDecimal(value.toString()), to));
    } else if (from == Simple.DATE && to == Simple.TIMESTAMP) {
      return Optional.of(value -> ((LocalDate) value).atStartOfDay());
    } else if (from == Simple.TIMESTAMP && to == Simple.DATE) {
      return Optional.of(value -> day((LocalDateTime) value));
    }
    return Optional.empty();
  }

  /** Converts a value. */
  static Object convert(SafeCast cast, Object value, DataType to, String column) throws Misfit {
    try {
      return cast.apply(value);
    } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
      throw new Misfit(
          "'" + CellText.of(value) + "' in column '" + column + "' is not " + to, column);
    }
  }

  private static @Nullable SafeCast parser(DataType to) {
    if (isFloat(to)) {
      return value -> real((String) value, to);
    } else if (isNumber(to)) {
      return value -> number(new BigDecimal(((String) value).strip()), to);
    }
    if (!(to instanceof Simple simple)) {
      return null;
    }
    return switch (simple) {
      case BOOLEAN -> value -> bool((String) value);
      case DATE -> value -> LocalDate.parse(((String) value).strip());
      case TIMESTAMP -> value -> LocalDateTime.parse(((String) value).strip().replace(' ', 'T'));
      case INSTANT -> value -> Instant.parse(((String) value).strip());
      case UUID -> value -> UUID.fromString(((String) value).strip());
      case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64, TEXT, BINARY -> null;
    };
  }

  private static boolean isNumber(DataType type) {
    Set<Simple> numbers = EnumSet.range(Simple.INT8, Simple.FLOAT64);
    return type instanceof DataType.Decimal || numbers.contains(type);
  }

  private static boolean isFloat(DataType type) {
    return type == Simple.FLOAT32 || type == Simple.FLOAT64;
  }

  /** Returns the nearest float; a finite number must not become infinite. */
  private static Object real(double value, DataType to) {
    if (to == Simple.FLOAT64) {
      return value;
    }
    float nearest = (float) value;
    if (Float.isInfinite(nearest) && !Double.isInfinite(value)) {
      throw new ArithmeticException("too large");
    }
    return nearest;
  }

  private static Object real(String value, DataType to) {
    String text = value.strip();
    return switch (text) {
      case "NaN" -> real(Double.NaN, to);
      case "Infinity" -> real(Double.POSITIVE_INFINITY, to);
      case "-Infinity" -> real(Double.NEGATIVE_INFINITY, to);
      default -> nearest(new BigDecimal(text), to);
    };
  }

  /** Returns the nearest float of a decimal; of an integer only an equal one. */
  private static Object exact(Number value, DataType to) {
    BigDecimal number = new BigDecimal(value.toString());
    Number result = nearest(number, to);
    if (!(value instanceof BigDecimal)
        && new BigDecimal(result.doubleValue()).compareTo(number) != 0) {
      throw new ArithmeticException("would be rounded");
    }
    return result;
  }

  private static Number nearest(BigDecimal value, DataType to) {
    return to == Simple.FLOAT64
        ? (Number) finite(value.doubleValue())
        : (Number) finite(value.floatValue());
  }

  private static Object number(BigDecimal value, DataType to) {
    if (to instanceof DataType.Decimal decimal) {
      checkDigits(value, decimal);
      return value.setScale(decimal.scale(), RoundingMode.UNNECESSARY);
    }
    return switch ((Simple) to) {
      case INT8 -> value.byteValueExact();
      case INT16 -> value.shortValueExact();
      case INT32 -> value.intValueExact();
      case INT64 -> value.longValueExact();
      case FLOAT32, FLOAT64, BOOLEAN, TEXT, BINARY, DATE, TIMESTAMP, INSTANT, UUID ->
          throw new IllegalArgumentException("not exact: " + to);
    };
  }

  /** Finds most that do not fit before their digits are written out, which can be billions. */
  private static void checkDigits(BigDecimal value, DataType.Decimal type) {
    long digits = value.precision();
    if (value.signum() != 0
        && (digits - value.scale() > type.precision() - type.scale()
            || (long) value.scale() - type.scale() >= digits)) {
      throw new ArithmeticException("other digits than the type has");
    }
  }

  private static <N extends Number> N finite(N value) {
    if (Double.isInfinite(value.doubleValue())) {
      throw new ArithmeticException("too large");
    }
    return value;
  }

  private static LocalDate day(LocalDateTime value) {
    if (!value.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      throw new ArithmeticException("has a time of day");
    }
    return value.toLocalDate();
  }

  private static Boolean bool(String value) {
    String text = value.strip();
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.valueOf(text);
    }
    throw new IllegalArgumentException(text);
  }
}
