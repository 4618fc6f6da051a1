package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/** What a function's parameter takes. */
enum Kind {
  ANY("any"),
  TEXT("text"),
  BOOL("boolean"),
  INT("integer"),
  NUMBER("number"),
  DECIMAL("decimal"),
  FLOAT("float"),
  DATE("date"),
  TIMESTAMP("timestamp"),
  MOMENT("date, timestamp or instant"),
  BINARY("binary"),
  LIST("list"),
  LISTS("list of lists"),
  ELEMENT("element of the list"),
  SAME("the same type as the one before"),
  UNIT("'year', 'quarter', 'month', 'week', 'day', 'hour', 'minute' or 'second'"),
  DIGITS("a number of digits"),
  SEPARATOR("a text that is the same in all rows"),
  FRACTION("a number from 0 to 1 that is the same in all rows");

  private final String description;

  Kind(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  /** Returns whether this takes an argument of that type, given the ones before it. */
  boolean takes(RelDataType type, List<RelDataType> before) {
    if (type.getSqlTypeName() == SqlTypeName.ANY || type.getSqlTypeName() == SqlTypeName.NULL) {
      return true;
    }
    @Nullable DataType data = LaneTypes.toData(type);
    if (data == null) {
      return false;
    }
    return switch (this) {
      case ANY -> true;
      case TEXT, UNIT, SEPARATOR -> data == Simple.TEXT;
      case BOOL -> data == Simple.BOOLEAN;
      case INT, DIGITS -> Numbers.isInteger(data);
      case NUMBER, FRACTION -> Numbers.isNumber(type);
      case DECIMAL -> data instanceof DataType.Decimal;
      case FLOAT -> Numbers.isFloat(data);
      case DATE -> data == Simple.DATE;
      case TIMESTAMP -> data == Simple.TIMESTAMP;
      case MOMENT -> data == Simple.DATE || data == Simple.TIMESTAMP || data == Simple.INSTANT;
      case BINARY -> data == Simple.BINARY;
      case LIST -> data instanceof DataType.ListOf;
      case LISTS ->
          data instanceof DataType.ListOf list && list.element().type() instanceof DataType.ListOf;
      case ELEMENT -> alike(before.get(0).getComponentType(), type);
      case SAME -> alike(before.get(before.size() - 1), type);
    };
  }

  private static boolean alike(@Nullable RelDataType one, RelDataType other) {
    return one == null
        || one.getSqlTypeName() == SqlTypeName.ANY
        || one.getSqlTypeName() == SqlTypeName.NULL
        || (Numbers.isNumber(one) && Numbers.isNumber(other))
        || SqlTypeUtil.equalSansNullability(LaneTypes.TYPES, varying(one), varying(other));
  }

  private static RelDataType varying(RelDataType type) {
    DataType data = LaneTypes.toData(type);
    return data == null ? type : LaneTypes.TYPES.of(data, true);
  }
}
