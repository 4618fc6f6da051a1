package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.type.DataType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Makes constants of Java values. */
final class Literals {

  private Literals() {}

  /**
   * Returns a constant to compare with an expression: of its type, or a decimal with more digits.
   */
  static Expr.Literal like(Expr expr, @Nullable Object value) {
    if (value == null) {
      throw unfit("A comparison with null is never true.", "Use isNull() or isNotNull().");
    }
    try {
      return new Expr.Literal(new PlainCodec(expr.type()).toPlain(value), expr.type());
    } catch (ValueMisfit misfit) {
      if (value instanceof BigDecimal && expr.type() instanceof DataType.Decimal) {
        return of(value);
      }
      throw unfit("The constant is " + misfit.message() + ".", misfit.fix());
    }
  }

  /** Returns a constant of the type that its class has. */
  static Expr.Literal of(Object value) {
    DataType type = value instanceof BigDecimal number ? decimal(number) : type(value.getClass());
    try {
      return new Expr.Literal(new PlainCodec(type).toPlain(value), type);
    } catch (ValueMisfit misfit) {
      throw unfit("The constant is " + misfit.message() + ".", misfit.fix());
    }
  }

  /** Returns the type of a class's values, where the class alone says it. */
  static DataType type(Class<?> type) {
    DataType simple = ComponentReader.simple(type);
    if (simple != null) {
      return simple;
    }
    if (Enum.class.isAssignableFrom(type)) {
      return DataType.Simple.TEXT;
    }
    throw unfit(
        type.getName() + " alone does not say a column's type.",
        "Take a parameter like a column, decimal(..) for decimals, or a class that is one of docs/types.md.");
  }

  private static DataType decimal(BigDecimal number) {
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    int precision = Math.max(plain.precision(), plain.scale());
    if (precision > DataType.Decimal.MOST_DIGITS) {
      throw unfit(
          number + " has more than " + DataType.Decimal.MOST_DIGITS + " digits.", "Round it.");
    }
    return new DataType.Decimal(precision, plain.scale());
  }

  private static LaneException unfit(String message, String fix) {
    return new LaneException(Code.LK206, Code.LK206.message(message), fix, null);
  }
}
