package dev.lanekeeper.planner;

import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Marks every name of a tree as quoted, in place. Otherwise Calcite prints a column {@code user} as
 * the function of that name, and builds its own table of functions to find out.
 */
final class QuotedNames {

  private QuotedNames() {}

  static SqlNode in(SqlNode node) {
    if (node instanceof SqlIdentifier name) {
      return new SqlIdentifier(name.names, SqlParserPos.QUOTED_ZERO);
    }
    if (node instanceof SqlNodeList list) {
      for (int i = 0; i < list.size(); i++) {
        @Nullable SqlNode item = list.get(i);
        if (item != null) {
          list.set(i, in(item));
        }
      }
    } else if (node instanceof SqlCall call) {
      List<SqlNode> operands = call.getOperandList();
      for (int i = 0; i < operands.size(); i++) {
        @Nullable SqlNode operand = operands.get(i);
        if (operand != null) {
          SqlNode quoted = in(operand);
          if (quoted != operand) {
            call.setOperand(i, quoted);
          }
        }
      }
    }
    return node;
  }
}
