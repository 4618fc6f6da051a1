package dev.lanekeeper.render;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.type.DataType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a call's own type differs between engines, and what casts make it the plan's. */
final class ExactTypes {

  private static final Set<Function> ARITHMETIC =
      EnumSet.of(Function.ADD, Function.SUBTRACT, Function.MULTIPLY, Function.DIVIDE);
  private static final Set<DataType.Simple> WIDENED =
      EnumSet.of(DataType.Simple.INT8, DataType.Simple.INT16, DataType.Simple.FLOAT32);

  private ExactTypes() {}

  /**
   * Returns the operands as the call needs them: numbers are widened before they are computed with,
   * not after.
   */
  static List<Expr> operands(Expr.Call call) {
    if (!ARITHMETIC.contains(call.function()) || call.type() instanceof DataType.Decimal) {
      return call.arguments();
    }
    return call.arguments().stream()
        .map(
            operand ->
                operand.type().equals(call.type()) ? operand : new Expr.Cast(operand, call.type()))
        .toList();
  }

  /** Returns whether engines may give another type than the plan says. */
  static boolean needsCast(Expr.Call call) {
    Function function = call.function();
    if (function == Function.SUM) {
      return !isDouble(call.type()) || !isDouble(call.arguments().get(0).type());
    }
    if (function == Function.AVG) {
      return !isDouble(call.type()) || call.arguments().get(0).type() instanceof DataType.Decimal;
    }
    if (ARITHMETIC.contains(function)) {
      return call.type() instanceof DataType.Decimal || WIDENED.contains(call.type());
    }
    return function == Function.COALESCE
        && call.arguments().stream().anyMatch(operand -> !operand.type().equals(call.type()));
  }

  private static boolean isDouble(DataType type) {
    return type == DataType.Simple.FLOAT64;
  }
}
