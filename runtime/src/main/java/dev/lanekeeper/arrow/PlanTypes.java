package dev.lanekeeper.arrow;

import dev.lanekeeper.plan.rel.Conversions;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * The column types of Arrow fields, whoever made them: for each the narrowest type that has all of
 * its values. The other way round is {@link ArrowTypes}.
 */
public final class PlanTypes {

  private PlanTypes() {}

  /** Returns the type that has all values of an Arrow field; empty if none has. */
  public static Optional<DataType> of(Field field) {
    ArrowType type = field.getType();
    if (type instanceof ArrowType.Int integer) {
      return Optional.of(integer(integer));
    } else if (type instanceof ArrowType.FloatingPoint real) {
      boolean wide = real.getPrecision() == FloatingPointPrecision.DOUBLE;
      return Optional.of(wide ? DataType.Simple.FLOAT64 : DataType.Simple.FLOAT32);
    } else if (type instanceof ArrowType.Decimal decimal) {
      return decimal(decimal);
    } else if (type instanceof ArrowType.Timestamp timestamp) {
      return timestamp(timestamp);
    } else if (type instanceof ArrowType.Struct) {
      return struct(field.getChildren());
    } else if (type instanceof ArrowType.List
        || type instanceof ArrowType.LargeList
        || type instanceof ArrowType.FixedSizeList) {
      Field element = field.getChildren().get(0);
      return of(element).map(known -> new DataType.ListOf(named("element", element, known)));
    }
    return simple(type);
  }

  /** Returns whether every value of an Arrow field is one of a type too, with the same meaning. */
  public static boolean fits(Field field, DataType wanted) {
    return of(field).filter(type -> fits(type, wanted)).isPresent();
  }

  private static boolean fits(DataType got, DataType wanted) {
    if (got instanceof DataType.ListOf from && wanted instanceof DataType.ListOf to) {
      return fits(from.element().type(), to.element().type());
    } else if (got instanceof DataType.Struct from && wanted instanceof DataType.Struct to) {
      for (dev.lanekeeper.plan.type.Field field : to.schema().fields()) {
        Optional<dev.lanekeeper.plan.type.Field> found = from.schema().field(field.name());
        if (found.isEmpty() || !fits(found.get().type(), field.type())) {
          return false;
        }
      }
      return true;
    }
    // UUIDs are written as such, or as text; Arrow has them as text, and casts fail on other texts.
    return Conversions.widens(got, wanted)
        || (got == DataType.Simple.TEXT && wanted == DataType.Simple.UUID);
  }

  /** Returns a field's type as messages name it. */
  public static String describe(Field field) {
    return of(field).map(DataType::toString).orElse(field.getType().toString());
  }

  private static Optional<DataType> simple(ArrowType type) {
    if (type instanceof ArrowType.Bool) {
      return Optional.of(DataType.Simple.BOOLEAN);
    } else if (type instanceof ArrowType.Utf8
        || type instanceof ArrowType.LargeUtf8
        || type instanceof ArrowType.Utf8View) {
      return Optional.of(DataType.Simple.TEXT);
    } else if (type instanceof ArrowType.Binary
        || type instanceof ArrowType.LargeBinary
        || type instanceof ArrowType.BinaryView
        || type instanceof ArrowType.FixedSizeBinary) {
      return Optional.of(DataType.Simple.BINARY);
    } else if (type instanceof ArrowType.Date) {
      return Optional.of(DataType.Simple.DATE);
    }
    return Optional.empty();
  }

  private static DataType integer(ArrowType.Int type) {
    // An unsigned integer needs the next wider signed one.
    return switch (type.getBitWidth() * (type.getIsSigned() ? 1 : 2)) {
      case 8 -> DataType.Simple.INT8;
      case 16 -> DataType.Simple.INT16;
      case 32 -> DataType.Simple.INT32;
      case 64 -> DataType.Simple.INT64;
      default -> new DataType.Decimal(20, 0);
    };
  }

  private static Optional<DataType> decimal(ArrowType.Decimal type) {
    boolean fits =
        type.getPrecision() <= DataType.Decimal.MOST_DIGITS
            && type.getScale() >= 0
            && type.getScale() <= type.getPrecision();
    return fits
        ? Optional.of(new DataType.Decimal(type.getPrecision(), type.getScale()))
        : Optional.empty();
  }

  /** Nanoseconds would have to be cut off. */
  private static Optional<DataType> timestamp(ArrowType.Timestamp type) {
    if (type.getUnit() == TimeUnit.NANOSECOND) {
      return Optional.empty();
    }
    return Optional.of(
        type.getTimezone() == null ? DataType.Simple.TIMESTAMP : DataType.Simple.INSTANT);
  }

  private static Optional<DataType> struct(List<Field> children) {
    List<dev.lanekeeper.plan.type.Field> fields = new ArrayList<>();
    for (Field child : children) {
      Optional<DataType> type = of(child);
      if (type.isEmpty()) {
        return Optional.empty();
      }
      fields.add(named(child.getName(), child, type.get()));
    }
    return Optional.of(new DataType.Struct(new Schema(fields)));
  }

  private static dev.lanekeeper.plan.type.Field named(String name, Field field, DataType type) {
    return new dev.lanekeeper.plan.type.Field(name, type, field.isNullable());
  }
}
