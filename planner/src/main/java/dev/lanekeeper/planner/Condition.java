package dev.lanekeeper.planner;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** A condition in which queries get brackets: behind {@code having} Calcite forgets some. */
final class Condition extends SqlSpecialOperator {

  private static final Condition OPERATOR = new Condition();

  private Condition() {
    super("condition", SqlKind.OTHER);
  }

  static SqlNode of(SqlNode condition) {
    return OPERATOR.createCall(condition.getParserPosition(), condition);
  }

  @Override
  public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
    writer.list(
        SqlWriter.FrameTypeEnum.WHERE_LIST,
        SqlStdOperatorTable.AND,
        SqlNodeList.of(call.operand(0)));
  }
}
