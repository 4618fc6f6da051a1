package dev.lanekeeper.arrow;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.arrow.memory.ArrowBuf;
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
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.StructVector;
import org.jspecify.annotations.Nullable;

/** Makes the reader of a column, by its type: the choice is made once a batch, not once a value. */
final class ColumnReaders {

  private static final int MICROS = 1_000_000;

  private ColumnReaders() {}

  /** Returns the readers of a batch's columns, which are those of the schema in its order. */
  static List<ColumnReader> of(VectorSchemaRoot batch, Schema schema) {
    List<ColumnReader> readers = new ArrayList<>();
    for (int i = 0; i < schema.fields().size(); i++) {
      readers.add(of(batch.getVector(i), schema.fields().get(i).type()));
    }
    return readers;
  }

  /** Returns the reader of one column. */
  static ColumnReader of(FieldVector vector, DataType type) {
    ColumnReader values = values(vector, type);
    return row -> vector.isNull(row) ? null : values.read(row);
  }

  private static ColumnReader values(FieldVector vector, DataType type) {
    if (type instanceof DataType.Decimal) {
      return decimals((DecimalVector) vector);
    } else if (type instanceof DataType.ListOf list) {
      return lists((ListVector) vector, list.element().type());
    } else if (type instanceof DataType.Struct struct) {
      return structs((StructVector) vector, struct.schema().fields());
    }
    return switch ((DataType.Simple) type) {
      case BOOLEAN -> booleans((BitVector) vector);
      case INT8 -> ((TinyIntVector) vector)::get;
      case INT16 -> ((SmallIntVector) vector)::get;
      case INT32 -> ((IntVector) vector)::get;
      case INT64 -> ((BigIntVector) vector)::get;
      case FLOAT32 -> ((Float4Vector) vector)::get;
      case FLOAT64 -> ((Float8Vector) vector)::get;
      case TEXT -> texts((VarCharVector) vector);
      case BINARY -> ((VarBinaryVector) vector)::get;
      case DATE -> dates((DateDayVector) vector);
      case TIMESTAMP -> timestamps((TimeStampVector) vector);
      case INSTANT -> instants((TimeStampVector) vector);
      case UUID -> uuids((VarCharVector) vector);
    };
  }

  private static ColumnReader booleans(BitVector vector) {
    return row -> vector.get(row) != 0;
  }

  private static ColumnReader texts(VarCharVector vector) {
    return row -> new String(vector.get(row), StandardCharsets.UTF_8);
  }

  private static ColumnReader uuids(VarCharVector vector) {
    return row -> UUID.fromString(new String(vector.get(row), StandardCharsets.US_ASCII));
  }

  private static ColumnReader dates(DateDayVector vector) {
    return row -> LocalDate.ofEpochDay(vector.get(row));
  }

  private static ColumnReader timestamps(TimeStampVector vector) {
    return row -> {
      long micros = vector.get(row);
      int nanos = (int) Math.floorMod(micros, (long) MICROS) * 1000;
      return LocalDateTime.ofEpochSecond(Math.floorDiv(micros, MICROS), nanos, ZoneOffset.UTC);
    };
  }

  private static ColumnReader instants(TimeStampVector vector) {
    return row -> {
      long micros = vector.get(row);
      long nanos = Math.floorMod(micros, (long) MICROS) * 1000;
      return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), nanos);
    };
  }

  /** Decimals are 16 bytes, little-endian; nearly all of them fit into the lower 8. */
  private static ColumnReader decimals(DecimalVector vector) {
    int scale = vector.getScale();
    return row -> {
      ArrowBuf buffer = vector.getDataBuffer();
      long at = (long) row * DecimalVector.TYPE_WIDTH;
      long low = buffer.getLong(at);
      long high = buffer.getLong(at + Long.BYTES);
      if (high == low >> 63) {
        return BigDecimal.valueOf(low, scale);
      }
      BigInteger unscaled =
          BigInteger.valueOf(high).shiftLeft(64).or(BigInteger.valueOf(low).and(LOW_BITS));
      return new BigDecimal(unscaled, scale);
    };
  }

  private static final BigInteger LOW_BITS = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private static ColumnReader lists(ListVector vector, DataType elementType) {
    ColumnReader element = of(vector.getDataVector(), elementType);
    return row -> {
      int end = vector.getElementEndIndex(row);
      List<@Nullable Object> values = new ArrayList<>(end - vector.getElementStartIndex(row));
      for (int i = vector.getElementStartIndex(row); i < end; i++) {
        values.add(element.read(i));
      }
      return Collections.unmodifiableList(values);
    };
  }

  private static ColumnReader structs(StructVector vector, List<Field> fields) {
    ColumnReader[] children = new ColumnReader[fields.size()];
    for (int i = 0; i < children.length; i++) {
      children[i] = of((FieldVector) vector.getVectorById(i), fields.get(i).type());
    }
    return row -> {
      @Nullable Object[] values = new Object[children.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = children[i].read(row);
      }
      return values;
    };
  }
}
