package dev.lanekeeper.planner.lineage;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;

/** Numbers in {@code order by} that stand for columns. */
final class Positions {

  private Positions() {}

  /** Returns the position that a sort key is, from 1; 0 if it is none. */
  static int of(SqlNode key) {
    SqlNode value = key;
    while (isDirection(value)) {
      value = ((SqlCall) value).operand(0);
    }
    return value instanceof SqlNumericLiteral number && number.isInteger()
        ? number.intValue(false)
        : 0;
  }

  private static boolean isDirection(SqlNode node) {
    return switch (node.getKind()) {
      case NULLS_FIRST, NULLS_LAST, DESCENDING -> true;
      default -> false;
    };
  }
}
