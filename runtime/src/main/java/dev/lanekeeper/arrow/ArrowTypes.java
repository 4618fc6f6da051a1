package dev.lanekeeper.arrow;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.FieldType;

/** The Arrow form of each column type: the one that tables and streams of the runtime have. */
public final class ArrowTypes {

  private ArrowTypes() {}

  /** Returns the Arrow schema of a plan's schema. */
  public static org.apache.arrow.vector.types.pojo.Schema schema(Schema schema) {
    return schema(schema, Map.of());
  }

  /** Returns the Arrow schema of a plan's schema, with metadata. */
  public static org.apache.arrow.vector.types.pojo.Schema schema(
      Schema schema, Map<String, String> metadata) {
    return new org.apache.arrow.vector.types.pojo.Schema(
        schema.fields().stream().map(ArrowTypes::field).toList(), metadata);
  }

  /** Returns the Arrow field of a column. UUIDs are their text. */
  public static org.apache.arrow.vector.types.pojo.Field field(Field field) {
    List<org.apache.arrow.vector.types.pojo.Field> children = List.of();
    if (field.type() instanceof DataType.ListOf list) {
      children = List.of(field(list.element()));
    } else if (field.type() instanceof DataType.Struct struct) {
      children = struct.schema().fields().stream().map(ArrowTypes::field).toList();
    }
    FieldType type = new FieldType(field.nullable(), type(field.type()), null);
    return new org.apache.arrow.vector.types.pojo.Field(field.name(), type, children);
  }

  private static ArrowType type(DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return new ArrowType.Decimal(decimal.precision(), decimal.scale(), 128);
    }
    if (type instanceof DataType.Simple simple) {
      return switch (simple) {
        case BOOLEAN -> ArrowType.Bool.INSTANCE;
        case INT8 -> new ArrowType.Int(8, true);
        case INT16 -> new ArrowType.Int(16, true);
        case INT32 -> new ArrowType.Int(32, true);
        case INT64 -> new ArrowType.Int(64, true);
        case FLOAT32 -> new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE);
        case FLOAT64 -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
        case TEXT, UUID -> ArrowType.Utf8.INSTANCE;
        case BINARY -> ArrowType.Binary.INSTANCE;
        case DATE -> new ArrowType.Date(DateUnit.DAY);
        case TIMESTAMP -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, null);
        case INSTANT -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC");
      };
    }
    return type instanceof DataType.ListOf ? ArrowType.List.INSTANCE : ArrowType.Struct.INSTANCE;
  }
}
