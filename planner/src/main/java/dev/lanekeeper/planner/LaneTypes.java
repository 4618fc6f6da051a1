package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.rel.type.RelRecordType;
import org.apache.calcite.rel.type.StructKind;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Calcite's types with our rules, and the way from our types to Calcite's and back. Thread-safe.
 */
final class LaneTypes extends SqlTypeFactoryImpl {

  static final LaneTypes TYPES = new LaneTypes();

  private static final int MOST_DIGITS = 38;

  /** Nearly all columns have one of them; made once, as Calcite looks each up by its text. */
  private final Map<Simple, RelDataType> simple = new EnumMap<>(Simple.class);

  private final Map<Simple, RelDataType> simpleOrNull = new EnumMap<>(Simple.class);

  /** Decimals of up to 38 digits, times in microseconds, texts without a length. */
  private static final class Rules extends RelDataTypeSystemImpl {
    @Override
    public int getMaxPrecision(SqlTypeName type) {
      return switch (type) {
        case DECIMAL -> MOST_DIGITS;
        case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIME -> 6;
        default -> super.getMaxPrecision(type);
      };
    }

    @Override
    public int getDefaultPrecision(SqlTypeName type) {
      return switch (type) {
        case DECIMAL -> MOST_DIGITS;
        case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIME -> 6;
        case VARCHAR, VARBINARY, CHAR -> RelDataType.PRECISION_NOT_SPECIFIED;
        default -> super.getDefaultPrecision(type);
      };
    }

    @Override
    public int getMaxScale(SqlTypeName type) {
      return type == SqlTypeName.DECIMAL ? MOST_DIGITS : super.getMaxScale(type);
    }

    @Override
    public boolean shouldConvertRaggedUnionTypesToVarying() {
      return true;
    }
  }

  private LaneTypes() {
    super(new Rules());
    for (Simple type : Simple.values()) {
      RelDataType made = createSqlType(name(type));
      simple.put(type, made);
      simpleOrNull.put(type, super.createTypeWithNullability(made, true));
    }
  }

  @Override
  public Charset getDefaultCharset() {
    return StandardCharsets.UTF_8;
  }

  /** Numbers meet as written in docs/sql.md; everything else as Calcite has it. */
  @Override
  public @Nullable RelDataType leastRestrictive(List<RelDataType> types) {
    boolean numbers = types.stream().anyMatch(Numbers::isNumber);
    if (numbers && types.stream().anyMatch(LaneTypes::isMoment)) {
      return null; // to Calcite a number is one of days
    }
    DataType common = null;
    boolean nullable = false;
    for (RelDataType type : types) {
      nullable |= type.isNullable();
      if (type.getSqlTypeName() == SqlTypeName.NULL) {
        nullable = true;
        continue;
      }
      DataType next = Numbers.isNumber(type) ? toData(type) : null;
      if (next == null) {
        return super.leastRestrictive(types);
      }
      common = common == null ? next : Numbers.common(common, next);
    }
    return common == null ? super.leastRestrictive(types) : of(common, nullable);
  }

  private static boolean isMoment(RelDataType type) {
    return SqlTypeFamily.DATETIME.contains(type);
  }

  /** Of a record that may be null, Calcite would make all fields such that may be null. */
  RelDataType of(DataType type, boolean nullable) {
    RelDataType known = (nullable ? simpleOrNull : simple).get(type);
    if (known != null) {
      return known;
    }
    if (type instanceof DataType.Struct struct) {
      return canonize(
          new RelRecordType(
              StructKind.FULLY_QUALIFIED, of(struct.schema()).getFieldList(), nullable));
    }
    return createTypeWithNullability(
        type instanceof DataType.Decimal decimal
            ? createSqlType(SqlTypeName.DECIMAL, decimal.precision(), decimal.scale())
            : array((DataType.ListOf) type),
        nullable);
  }

  private RelDataType array(DataType.ListOf list) {
    return createArrayType(of(list.element().type(), list.element().nullable()), -1);
  }

  private static SqlTypeName name(Simple type) {
    return switch (type) {
      case BOOLEAN -> SqlTypeName.BOOLEAN;
      case INT8 -> SqlTypeName.TINYINT;
      case INT16 -> SqlTypeName.SMALLINT;
      case INT32 -> SqlTypeName.INTEGER;
      case INT64 -> SqlTypeName.BIGINT;
      case FLOAT32 -> SqlTypeName.REAL;
      case FLOAT64 -> SqlTypeName.DOUBLE;
      case TEXT -> SqlTypeName.VARCHAR;
      case BINARY -> SqlTypeName.VARBINARY;
      case DATE -> SqlTypeName.DATE;
      case TIMESTAMP -> SqlTypeName.TIMESTAMP;
      case INSTANT -> SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
      case UUID -> SqlTypeName.UUID;
    };
  }

  @Override
  public RelDataType createTypeWithNullability(RelDataType type, boolean nullable) {
    return type.isNullable() == nullable && !type.isStruct()
        ? type
        : super.createTypeWithNullability(type, nullable);
  }

  /** Returns the row type of a schema. */
  RelDataType of(Schema schema) {
    List<RelDataType> types = new ArrayList<>();
    for (Field field : schema.fields()) {
      types.add(of(field.type(), field.nullable()));
    }
    return createStructType(StructKind.FULLY_QUALIFIED, types, schema.names());
  }

  /** Returns our type for Calcite's; null if a column cannot have it. */
  static @Nullable DataType toData(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case BOOLEAN -> Simple.BOOLEAN;
      case TINYINT -> Simple.INT8;
      case SMALLINT -> Simple.INT16;
      case INTEGER -> Simple.INT32;
      case BIGINT -> Simple.INT64;
      case REAL -> Simple.FLOAT32;
      case FLOAT, DOUBLE -> Simple.FLOAT64;
      case CHAR, VARCHAR -> Simple.TEXT;
      case BINARY, VARBINARY -> Simple.BINARY;
      case DATE -> Simple.DATE;
      case TIMESTAMP -> Simple.TIMESTAMP;
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> Simple.INSTANT;
      case UUID -> Simple.UUID;
      case DECIMAL -> decimal(type);
      case ARRAY -> list(type);
      case ROW -> struct(type);
      default -> null;
    };
  }

  /** Returns our type for Calcite's, which must be one that a column can have. */
  static DataType data(RelDataType type) {
    DataType data = toData(type);
    if (data == null) {
      throw new IllegalStateException("no column can be " + type);
    }
    return data;
  }

  private static DataType decimal(RelDataType type) {
    int precision = Math.min(Math.max(type.getPrecision(), 1), MOST_DIGITS);
    int scale = Math.min(Math.max(type.getScale(), 0), MOST_DIGITS);
    return new DataType.Decimal(Math.max(precision, scale), scale);
  }

  private static @Nullable DataType list(RelDataType type) {
    RelDataType element = type.getComponentType();
    DataType data = element == null ? null : toData(element);
    return element == null || data == null
        ? null
        : new DataType.ListOf(new Field("element", data, element.isNullable()));
  }

  private static @Nullable DataType struct(RelDataType type) {
    List<Field> fields = new ArrayList<>();
    for (RelDataTypeField field : type.getFieldList()) {
      DataType data = toData(field.getType());
      if (data == null) {
        return null;
      }
      fields.add(new Field(field.getName(), data, field.getType().isNullable()));
    }
    return new DataType.Struct(new Schema(fields));
  }

  /** Returns how messages name a type. */
  static String describe(RelDataType type) {
    DataType data = toData(type);
    if (data != null) {
      return data.toString();
    }
    return switch (type.getSqlTypeName()) {
      case NULL -> "null";
      case ANY -> "any";
      default -> Names.lower(type.getSqlTypeName().getName().replace('_', ' '));
    };
  }
}
