package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Decimal;
import dev.lanekeeper.plan.type.DataType.Simple;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;

/** What becomes of numbers that meet; the table is in docs/sql.md. */
final class Numbers {

  private static final List<DataType> INTEGERS =
      List.of(Simple.INT8, Simple.INT16, Simple.INT32, Simple.INT64);
  private static final int[] DIGITS = {3, 5, 10, 19};
  private static final int MOST = 38;

  private Numbers() {}

  static boolean isNumber(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, FLOAT, DOUBLE -> true;
      default -> false;
    };
  }

  static boolean isInteger(DataType type) {
    return INTEGERS.contains(type);
  }

  static boolean isFloat(DataType type) {
    return type == Simple.FLOAT32 || type == Simple.FLOAT64;
  }

  /**
   * Returns the type that holds both: the wider integer, enough digits, or a double where a float
   * meets another.
   */
  static DataType common(DataType left, DataType right) {
    if (left.equals(right)) {
      return left;
    }
    if (isFloat(left) || isFloat(right)) {
      return Simple.FLOAT64;
    }
    if (isInteger(left) && isInteger(right)) {
      return INTEGERS.get(Math.max(INTEGERS.indexOf(left), INTEGERS.indexOf(right)));
    }
    Decimal first = decimal(left);
    Decimal second = decimal(right);
    int scale = Math.max(first.scale(), second.scale());
    return digits(Math.max(whole(first), whole(second)) + scale, scale);
  }

  /** Returns the type of a sum or difference. */
  static DataType sum(DataType left, DataType right) {
    DataType common = common(left, right);
    return common instanceof Decimal decimal
        ? digits(decimal.precision() + 1, decimal.scale())
        : common;
  }

  /** Returns the type of a product. */
  static DataType product(DataType left, DataType right) {
    if (!(common(left, right) instanceof Decimal)) {
      return common(left, right);
    }
    Decimal first = decimal(left);
    Decimal second = decimal(right);
    return digits(
        first.precision() + second.precision(), Math.min(first.scale() + second.scale(), MOST));
  }

  /** Returns the decimal that holds every value of an integer or decimal type. */
  static Decimal decimal(DataType type) {
    return type instanceof Decimal decimal
        ? decimal
        : new Decimal(DIGITS[INTEGERS.indexOf(type)], 0);
  }

  /** Returns whether every value of one number type is a value of the other. */
  static boolean holds(DataType wide, DataType narrow) {
    if (wide.equals(narrow)) {
      return true;
    }
    if (wide == Simple.FLOAT64) {
      return narrow == Simple.FLOAT32 || INTEGERS.indexOf(narrow) >= 0 && narrow != Simple.INT64;
    }
    if (wide == Simple.FLOAT32) {
      return narrow == Simple.INT8 || narrow == Simple.INT16;
    }
    if (isInteger(wide)) {
      return isInteger(narrow) && INTEGERS.indexOf(wide) > INTEGERS.indexOf(narrow);
    }
    if (wide instanceof Decimal decimal && !isFloat(narrow)) {
      Decimal inner = decimal(narrow);
      return decimal.scale() >= inner.scale() && whole(decimal) >= whole(inner);
    }
    return false;
  }

  private static int whole(Decimal type) {
    return type.precision() - type.scale();
  }

  private static Decimal digits(int precision, int scale) {
    return new Decimal(Math.min(precision, MOST), scale);
  }
}
