package dev.lanekeeper.plan.rel;

import static dev.lanekeeper.plan.type.DataType.Simple.DATE;
import static dev.lanekeeper.plan.type.DataType.Simple.FLOAT32;
import static dev.lanekeeper.plan.type.DataType.Simple.FLOAT64;
import static dev.lanekeeper.plan.type.DataType.Simple.INT16;
import static dev.lanekeeper.plan.type.DataType.Simple.INT32;
import static dev.lanekeeper.plan.type.DataType.Simple.INT64;
import static dev.lanekeeper.plan.type.DataType.Simple.INT8;
import static dev.lanekeeper.plan.type.DataType.Simple.TEXT;
import static dev.lanekeeper.plan.type.DataType.Simple.TIMESTAMP;
import static dev.lanekeeper.plan.type.DataType.Simple.UUID;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which types fit which: without loss, by widening, or by a conversion that must be asked for. */
public final class Conversions {

  private static final List<DataType> INTEGERS = List.of(INT8, INT16, INT32, INT64);
  private static final int[] INTEGER_DIGITS = {3, 5, 10, 19};
  private static final Set<DataType> FLOATS = Set.of(FLOAT32, FLOAT64);
  private static final Set<DataType> WRITTEN_ALIKE = Set.of(INT8, INT16, INT32, INT64, DATE, UUID);

  private Conversions() {}

  /** Returns whether values of a type are integers. */
  public static boolean isInteger(DataType type) {
    return INTEGERS.contains(type);
  }

  /** Returns whether values of a type are numbers. */
  public static boolean isNumber(DataType type) {
    return isInteger(type) || FLOATS.contains(type) || type instanceof DataType.Decimal;
  }

  /** Returns whether values of a type have an order: all but lists and nested records. */
  public static boolean isOrdered(DataType type) {
    return type instanceof DataType.Simple || type instanceof DataType.Decimal;
  }

  /**
   * Returns whether two types are the same but for the nullability of elements and nested columns.
   */
  public static boolean isSame(DataType one, DataType other) {
    if (one instanceof DataType.ListOf a && other instanceof DataType.ListOf b) {
      return isSame(a.element().type(), b.element().type());
    }
    if (one instanceof DataType.Struct a && other instanceof DataType.Struct b) {
      List<Field> left = a.schema().fields();
      List<Field> right = b.schema().fields();
      boolean same = left.size() == right.size();
      for (int i = 0; same && i < left.size(); i++) {
        same =
            left.get(i).name().equals(right.get(i).name())
                && isSame(left.get(i).type(), right.get(i).type());
      }
      return same;
    }
    return one.equals(other);
  }

  /**
   * Returns whether elements and nested columns of one type are null only where the other's may be.
   */
  private static boolean nullsFit(DataType from, DataType to) {
    if (from instanceof DataType.ListOf a && to instanceof DataType.ListOf b) {
      return nullsFit(a.element(), b.element());
    }
    if (from instanceof DataType.Struct a && to instanceof DataType.Struct b) {
      boolean fit = true;
      for (int i = 0; fit && i < a.schema().fields().size(); i++) {
        fit = nullsFit(a.schema().fields().get(i), b.schema().fields().get(i));
      }
      return fit;
    }
    return true;
  }

  /** Returns whether a column, with all that is nested in it, is null only where another may be. */
  public static boolean nullsFit(Field from, Field to) {
    return (to.nullable() || !from.nullable()) && nullsFit(from.type(), to.type());
  }

  /**
   * Returns the type that values of both types have without a conversion; decimals meet in a wider
   * one.
   */
  public static Optional<DataType> common(DataType one, DataType other) {
    if (one instanceof DataType.Decimal a && other instanceof DataType.Decimal b) {
      int scale = Math.max(a.scale(), b.scale());
      int whole = Math.max(a.precision() - a.scale(), b.precision() - b.scale());
      return whole + scale > DataType.Decimal.MOST_DIGITS
          ? Optional.empty()
          : Optional.of(new DataType.Decimal(whole + scale, scale));
    }
    return isSame(one, other) ? Optional.of(one) : Optional.empty();
  }

  /** Returns whether every value of a type is one of another type too, with the same meaning. */
  public static boolean widens(DataType from, DataType to) {
    if (isSame(from, to)) {
      return nullsFit(from, to);
    }
    if (to instanceof DataType.Decimal wide) {
      int scale = from instanceof DataType.Decimal narrow ? narrow.scale() : 0;
      int whole = wholeDigits(from);
      return scale <= wide.scale() && whole <= wide.precision() - wide.scale();
    }
    if (isInteger(from)) {
      return isInteger(to)
          ? INTEGERS.indexOf(from) < INTEGERS.indexOf(to)
          : (to == FLOAT64 && from != INT64) || (to == FLOAT32 && (from == INT8 || from == INT16));
    }
    return from == FLOAT32 && to == FLOAT64;
  }

  /**
   * Returns how many digits values have before the point; too many for a decimal, if that is
   * unknown.
   */
  private static int wholeDigits(DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return decimal.precision() - decimal.scale();
    }
    return isInteger(type) ? INTEGER_DIGITS[INTEGERS.indexOf(type)] : Integer.MAX_VALUE;
  }

  /** Returns whether a conversion means the same on every engine: values that do not fit fail. */
  public static boolean isDefined(DataType from, DataType to) {
    if (widens(from, to)) {
      return true;
    }
    if (isInteger(from) && isNumber(to)) {
      return true;
    }
    if (from instanceof DataType.Decimal || FLOATS.contains(from)) {
      return to instanceof DataType.Decimal || FLOATS.contains(to);
    }
    if (from == TEXT) {
      return WRITTEN_ALIKE.contains(to) || to instanceof DataType.Decimal;
    }
    return (to == TEXT && WRITTEN_ALIKE.contains(from))
        || (from == DATE && to == TIMESTAMP)
        || (from == TIMESTAMP && to == DATE);
  }
}
