package dev.lanekeeper.arrow;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.StructVector;
import org.jspecify.annotations.Nullable;

/** Makes the writer of a column, by its type. Unwritten places of a vector are null. */
final class ColumnWriters {

  private static final int MICROS = 1_000_000;
  private static final int MOST_LONG_DIGITS = 18;

  /** What an element of a list takes at most, besides its own varying length. */
  private static final int ELEMENT_BYTES = 16;

  private ColumnWriters() {}

  static ColumnWriter of(FieldVector vector, DataType type) {
    if (type instanceof DataType.Decimal) {
      return decimals((DecimalVector) vector);
    } else if (type instanceof DataType.ListOf list) {
      return lists((ListVector) vector, list.element().type());
    } else if (type instanceof DataType.Struct struct) {
      return structs((StructVector) vector, struct.schema().fields());
    }
    return switch ((DataType.Simple) type) {
      case BOOLEAN -> booleans((BitVector) vector);
      case INT8, INT16, INT32, INT64 -> integers(vector);
      case FLOAT32 -> floats((Float4Vector) vector);
      case FLOAT64 -> doubles((Float8Vector) vector);
      case TEXT -> texts((VarCharVector) vector);
      case BINARY -> binaries((VarBinaryVector) vector);
      case DATE -> dates((DateDayVector) vector);
      case TIMESTAMP -> timestamps((TimeStampVector) vector);
      case INSTANT -> instants((TimeStampVector) vector);
      case UUID -> uuids((VarCharVector) vector);
    };
  }

  private static ColumnWriter booleans(BitVector vector) {
    return (row, value) -> {
      vector.setSafe(row, (Boolean) value ? 1 : 0);
      return 0;
    };
  }

  private static ColumnWriter integers(FieldVector vector) {
    if (vector instanceof TinyIntVector bytes) {
      return (row, value) -> {
        bytes.setSafe(row, (Byte) value);
        return 0;
      };
    } else if (vector instanceof SmallIntVector shorts) {
      return (row, value) -> {
        shorts.setSafe(row, (Short) value);
        return 0;
      };
    } else if (vector instanceof IntVector ints) {
      return (row, value) -> {
        ints.setSafe(row, (Integer) value);
        return 0;
      };
    }
    BigIntVector longs = (BigIntVector) vector;
    return (row, value) -> {
      longs.setSafe(row, (Long) value);
      return 0;
    };
  }

  private static ColumnWriter floats(Float4Vector vector) {
    return (row, value) -> {
      vector.setSafe(row, (Float) value);
      return 0;
    };
  }

  private static ColumnWriter doubles(Float8Vector vector) {
    return (row, value) -> {
      vector.setSafe(row, (Double) value);
      return 0;
    };
  }

  private static ColumnWriter decimals(DecimalVector vector) {
    return (row, value) -> {
      BigDecimal number = (BigDecimal) value;
      if (number.precision() <= MOST_LONG_DIGITS) {
        vector.setSafe(row, number.unscaledValue().longValue());
      } else {
        vector.setSafe(row, number);
      }
      return 0;
    };
  }

  private static ColumnWriter texts(VarCharVector vector) {
    return (row, value) -> {
      String text = (String) value;
      checkUnicode(text);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      vector.setSafe(row, bytes);
      return bytes.length;
    };
  }

  /** Half a surrogate pair has no UTF-8, and Java would write a question mark for it. */
  private static void checkUnicode(String text) throws UnstorableValue {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isSurrogate(unit)) {
        if (!Character.isHighSurrogate(unit)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(++i))) {
          throw new UnstorableValue("its text has half a surrogate pair at " + i);
        }
      }
    }
  }

  private static ColumnWriter uuids(VarCharVector vector) {
    return (row, value) -> {
      byte[] bytes = ((UUID) value).toString().getBytes(StandardCharsets.US_ASCII);
      vector.setSafe(row, bytes);
      return bytes.length;
    };
  }

  private static ColumnWriter binaries(VarBinaryVector vector) {
    return (row, value) -> {
      byte[] bytes = (byte[]) value;
      vector.setSafe(row, bytes);
      return bytes.length;
    };
  }

  private static ColumnWriter dates(DateDayVector vector) {
    return (row, value) -> {
      long day = ((LocalDate) value).toEpochDay();
      if (day != (int) day) {
        throw UnstorableValue.tooLarge(value);
      }
      vector.setSafe(row, (int) day);
      return 0;
    };
  }

  private static ColumnWriter timestamps(TimeStampVector vector) {
    return (row, value) -> {
      vector.setSafe(row, micros(value, ((LocalDateTime) value).toInstant(ZoneOffset.UTC)));
      return 0;
    };
  }

  private static ColumnWriter instants(TimeStampVector vector) {
    return (row, value) -> {
      vector.setSafe(row, micros(value, (Instant) value));
      return 0;
    };
  }

  private static long micros(Object value, Instant instant) throws UnstorableValue {
    try {
      long wholeSeconds = Math.multiplyExact(instant.getEpochSecond(), MICROS);
      return Math.addExact(wholeSeconds, instant.getNano() / 1000);
    } catch (ArithmeticException e) {
      throw UnstorableValue.tooLarge(value);
    }
  }

  private static ColumnWriter lists(ListVector vector, DataType elementType) {
    FieldVector elements = vector.getDataVector();
    ColumnWriter element = of(elements, elementType);
    return (row, value) -> {
      List<?> values = (List<?>) value;
      int at = vector.startNewValue(row);
      long bytes = (long) values.size() * ELEMENT_BYTES;
      for (Object one : values) {
        if (one == null) {
          elements.setNull(at);
        } else {
          bytes += element.write(at, one);
        }
        at++;
      }
      vector.endValue(row, values.size());
      return bytes;
    };
  }

  private static ColumnWriter structs(StructVector vector, List<Field> fields) {
    ColumnWriter[] children = new ColumnWriter[fields.size()];
    for (int i = 0; i < children.length; i++) {
      children[i] = of((FieldVector) vector.getVectorById(i), fields.get(i).type());
    }
    return (row, value) -> {
      @Nullable Object[] values = (Object[]) value;
      vector.setIndexDefined(row);
      long bytes = 0;
      for (int i = 0; i < children.length; i++) {
        Object child = values[i];
        bytes += child == null ? 0 : children[i].write(row, child);
      }
      return bytes;
    };
  }
}
