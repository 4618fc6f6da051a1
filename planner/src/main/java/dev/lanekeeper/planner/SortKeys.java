package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;

/** Refuses keys that are no values, or that sort nothing. */
final class SortKeys {

  private SortKeys() {}

  /** Checks the order of a query or an aggregate: constants there are numbers of columns. */
  static void check(SqlNodeList keys) {
    checkValues(keys);
    for (SqlNode key : keys) {
      SqlNode value = value(key);
      boolean number =
          value instanceof SqlNumericLiteral literal
              && literal.isInteger()
              && literal.bigDecimalValue().signum() >= 0;
      if (value instanceof SqlLiteral literal && !number) {
        throw new QueryProblem(
            Code.LK211,
            value,
            "A constant sorts nothing.",
            literal instanceof SqlCharStringLiteral text
                ? "Write the name of a column without quotes, or as " + name(text) + "."
                : "Write the name or the number of a column.");
      }
    }
  }

  /** Checks keys of a window. */
  static void checkValues(SqlNodeList keys) {
    for (SqlNode key : keys) {
      SqlNode value = value(key);
      if (value instanceof SqlIdentifier name && name.isStar() || value.getKind() == SqlKind.AS) {
        throw new QueryProblem(
            Code.LK201, value, "a key is one value, without a name", "Write the columns' names.");
      }
    }
  }

  private static SqlNode value(SqlNode key) {
    SqlNode value = key;
    while (ResultOrder.isDirection(value)) {
      value = ((SqlCall) value).operand(0);
    }
    return value;
  }

  private static String name(SqlCharStringLiteral text) {
    return Names.quoted(String.valueOf(text.toValue()));
  }
}
