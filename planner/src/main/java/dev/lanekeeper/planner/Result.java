package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * What a function gives.
 *
 * @param type the name of its type, as {@link FunctionList} writes it
 * @param nulls when it is null
 * @param cast whether the engine's own type differs, so that the result is cast
 */
record Result(String type, Nulls nulls, boolean cast) {

  enum Nulls {
    IF_ANY_IS,
    IF_ALL_ARE,
    IF_FIRST_IS,
    IF_EMPTY,
    ALWAYS,
    NEVER
  }

  /** Returns whether arguments of these types have a result. */
  boolean exists(List<RelDataType> types) {
    return !type.equals("common") || common(types) != null;
  }

  boolean isNullable(List<RelDataType> types) {
    return switch (nulls) {
      case IF_ANY_IS -> types.stream().anyMatch(RelDataType::isNullable);
      case IF_ALL_ARE -> types.stream().allMatch(RelDataType::isNullable);
      case IF_FIRST_IS -> !types.isEmpty() && types.get(0).isNullable();
      case ALWAYS -> true;
      case IF_EMPTY, NEVER -> false;
    };
  }

  /**
   * Returns the type of the result.
   *
   * @param literal the whole number that the second argument is; null if it is none
   */
  RelDataType of(List<RelDataType> types, @Nullable Integer literal, boolean nullable) {
    LaneTypes factory = LaneTypes.TYPES;
    RelDataType first = types.isEmpty() ? factory.createSqlType(SqlTypeName.NULL) : types.get(0);
    RelDataType found =
        switch (type) {
          case "same" -> first;
          case "trunc" -> types.get(1);
          case "common" -> common(types);
          case "element" -> first.getComponentType();
          case "list" -> factory.createArrayType(listed(types), -1);
          case "digits0" -> digits(first, 0);
          case "digits" -> digits(first, literal == null ? -1 : literal);
          case "decimal38" -> digits38(first);
          default -> factory.of(named(type), false);
        };
    if (found == null) {
      found = factory.createSqlType(SqlTypeName.ANY);
    }
    DataType data = LaneTypes.toData(found);
    return data == null
        ? factory.createTypeWithNullability(found, true)
        : factory.of(data, elementNullable(types) || nullable);
  }

  private boolean elementNullable(List<RelDataType> types) {
    RelDataType element = type.equals("element") ? types.get(0).getComponentType() : null;
    return element != null && element.isNullable();
  }

  private static RelDataType listed(List<RelDataType> types) {
    RelDataType common = common(types);
    DataType data = common == null ? null : LaneTypes.toData(common);
    return common == null || data == null
        ? LaneTypes.TYPES.createTypeWithNullability(
            LaneTypes.TYPES.createSqlType(SqlTypeName.ANY), true)
        : LaneTypes.TYPES.of(data, common.isNullable());
  }

  private static @Nullable RelDataType common(List<RelDataType> types) {
    List<RelDataType> values =
        types.size() == 3 && types.get(0).getSqlTypeName() == SqlTypeName.BOOLEAN
            ? types.subList(1, 3)
            : types;
    return LaneTypes.TYPES.leastRestrictive(values);
  }

  private static @Nullable RelDataType digits(RelDataType type, int scale) {
    if (!(LaneTypes.toData(type) instanceof DataType.Decimal decimal) || scale < 0) {
      return null;
    }
    return LaneTypes.TYPES.of(
        new DataType.Decimal(decimal.precision(), Math.min(scale, decimal.scale())), false);
  }

  private static @Nullable RelDataType digits38(RelDataType type) {
    return LaneTypes.toData(type) instanceof DataType.Decimal decimal
        ? LaneTypes.TYPES.of(new DataType.Decimal(38, decimal.scale()), false)
        : null;
  }

  private static DataType named(String name) {
    return switch (name) {
      case "bool" -> Simple.BOOLEAN;
      case "list<text>" -> new DataType.ListOf(new Field("element", Simple.TEXT, false));
      case "list<int64>" -> new DataType.ListOf(new Field("element", Simple.INT64, false));
      default -> Simple.valueOf(Names.upper(name));
    };
  }
}
