package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/**
 * Says where an engine is sure to give the validated type. Every expression is written so that it
 * gives its type, with one exception: engines count the digits of decimals in expressions in ways
 * of their own.
 */
final class Certainty {

  private static final Set<String> KEEPING =
      Set.of(
          "MIN",
          "MAX",
          "FIRST_VALUE",
          "LAST_VALUE",
          "NTH_VALUE",
          "LAG",
          "LEAD",
          "ANY_VALUE",
          "ARG_MIN",
          "ARG_MAX");

  private Certainty() {}

  static boolean isCertain(SqlNode node, DataType type) {
    if (type instanceof DataType.ListOf list) {
      return node instanceof SqlIdentifier || !(list.element().type() instanceof DataType.Decimal);
    }
    if (!(type instanceof DataType.Decimal)) {
      return true;
    }
    if (node instanceof SqlIdentifier) {
      return true;
    }
    if (!(node instanceof SqlCall call)) {
      return false;
    }
    return switch (call.getKind()) {
      case CAST, SAFE_CAST -> true;
      case OVER, FILTER -> isCertain(call.operand(0), type);
      default -> isKept(call, type);
    };
  }

  private static boolean isKept(SqlCall call, DataType type) {
    String name = call.getOperator().getName();
    return name.equals("SUM") || (KEEPING.contains(name) && isCertain(call.operand(0), type));
  }
}
