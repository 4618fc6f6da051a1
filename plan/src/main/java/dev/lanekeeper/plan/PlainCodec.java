package dev.lanekeeper.plan;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a plain value is one of its type, and brings it into the type's one form. Both ways
 * are the same.
 */
record PlainCodec(DataType type) implements ValueCodec {

  private static final String TRUNCATE = "Truncate it: truncatedTo(ChronoUnit.MICROS).";

  @Override
  public Object toPlain(Object value) throws ValueMisfit {
    return checked(value, type);
  }

  @Override
  public Object fromPlain(Object plain) throws ValueMisfit {
    return checked(plain, type);
  }

  private static Object checked(Object value, DataType type) throws ValueMisfit {
    if (type instanceof DataType.Simple simple) {
      return simple(value, simple);
    }
    if (type instanceof DataType.Decimal decimal && value instanceof BigDecimal number) {
      return decimal(number, decimal);
    }
    if (type instanceof DataType.ListOf list && value instanceof List<?> values) {
      return list(values, list.element());
    }
    if (type instanceof DataType.Struct struct) {
      return struct(value, struct.schema());
    }
    throw misfit(value, type);
  }

  private static Object simple(Object value, DataType.Simple type) throws ValueMisfit {
    if (type == DataType.Simple.TEXT && value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (!javaClass(type).isInstance(value)) {
      throw misfit(value, type);
    }
    if (isTooFine(value)) {
      throw new ValueMisfit(
          value + " is finer than the microseconds that a column holds", TRUNCATE);
    }
    return value;
  }

  private static boolean isTooFine(Object value) {
    return value instanceof Temporal time
        && time.isSupported(ChronoField.NANO_OF_SECOND)
        && time.get(ChronoField.NANO_OF_SECOND) % 1000 != 0;
  }

  private static BigDecimal decimal(BigDecimal number, DataType.Decimal type) throws ValueMisfit {
    try {
      BigDecimal scaled = number.setScale(type.scale());
      if (scaled.precision() <= type.precision()) {
        return scaled;
      }
    } catch (ArithmeticException moreDigits) {
      // Said below, as for too many digits before the point.
    }
    throw new ValueMisfit(
        number.toPlainString() + " does not fit " + type,
        "Round it, or give @Decimal more digits.");
  }

  private static List<@Nullable Object> list(List<?> values, Field element) throws ValueMisfit {
    List<@Nullable Object> plain = new ArrayList<>(values.size());
    for (Object value : values) {
      plain.add(field(value, element));
    }
    return Collections.unmodifiableList(plain);
  }

  private static Object struct(Object value, Schema schema) throws ValueMisfit {
    Object[] values =
        value instanceof Row row ? row.values() : value instanceof Object[] array ? array : null;
    if (value instanceof Record) {
      return RowType.of(value.getClass()).plainOf(value);
    }
    if (values == null || values.length != schema.fields().size()) {
      throw misfit(value, new DataType.Struct(schema));
    }
    @Nullable Object[] plain = new Object[values.length];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = field(values[i], schema.fields().get(i));
    }
    return plain;
  }

  /** Returns the plain form of a column's value, which may be null if the column says so. */
  static @Nullable Object field(@Nullable Object value, Field field) throws ValueMisfit {
    if (value != null) {
      return checked(value, field.type());
    }
    if (!field.nullable()) {
      throw new ValueMisfit("null where none may be", "Give a value, or make it @Nullable.");
    }
    return null;
  }

  private static ValueMisfit misfit(Object value, DataType type) {
    return new ValueMisfit(
        value.getClass().getName() + " where the column is " + type, "Give a value of that type.");
  }

  /** Returns the class of a simple type's plain values. */
  static Class<?> javaClass(DataType.Simple type) {
    return switch (type) {
      case BOOLEAN -> Boolean.class;
      case INT8 -> Byte.class;
      case INT16 -> Short.class;
      case INT32 -> Integer.class;
      case INT64 -> Long.class;
      case FLOAT32 -> Float.class;
      case FLOAT64 -> Double.class;
      case TEXT -> String.class;
      case BINARY -> byte[].class;
      case DATE -> LocalDate.class;
      case TIMESTAMP -> LocalDateTime.class;
      case INSTANT -> Instant.class;
      case UUID -> UUID.class;
    };
  }
}
