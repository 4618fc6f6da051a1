package dev.lanekeeper.planner;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where DataFusion computes {@code exists} and {@code in} of queries: in conditions for rows only,
 * and there {@code in} gives false for unknown, which shows where it is negated within others.
 */
final class DataFusionSubQueries {

  private DataFusionSubQueries() {}

  static void checkValue(SqlNode value) {
    refuse(value, true);
  }

  static void checkCondition(SqlNode condition) {
    SqlCall call = condition instanceof SqlCall some ? some : null;
    if (call != null && call.getKind() == SqlKind.AND) {
      call.getOperandList().forEach(DataFusionSubQueries::checkCondition);
    } else if (call != null && call.getKind() == SqlKind.NOT_IN) {
      refuse(call.operand(0), false);
    } else {
      checkPositive(condition);
    }
  }

  private static void checkPositive(SqlNode condition) {
    switch (condition.getKind()) {
      case AND, OR ->
          ((SqlCall) condition).getOperandList().forEach(DataFusionSubQueries::checkPositive);
      case IN -> refuse(((SqlCall) condition).operand(0), false);
      default -> refuse(condition, false);
    }
  }

  /** Refuses what is not computed: {@code in} anywhere, {@code exists} if it stands in a value. */
  private static void refuse(@Nullable SqlNode node, boolean value) {
    if (node instanceof SqlNodeList list) {
      list.forEach(item -> refuse(item, value));
    }
    if (!(node instanceof SqlCall call) || node.isA(SqlKind.QUERY)) {
      return;
    }
    SqlOperator operator = call.getOperator();
    boolean in = call.getKind() == SqlKind.IN || call.getKind() == SqlKind.NOT_IN;
    if (in && call.operand(1).isA(SqlKind.QUERY) || value && call.getKind() == SqlKind.EXISTS) {
      throw DataFusionText.refusal(
          call.getParserPosition(),
          "'" + Names.lower(operator.getName()) + "' of a query here",
          "Join with the query, or put it into where.");
    }
    call.getOperandList().forEach(operand -> refuse(operand, value));
  }
}
