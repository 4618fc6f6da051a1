package dev.lanekeeper.planner;

import java.util.List;
import java.util.Objects;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSetOperator;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Where the columns of a query's result are written. */
final class SelectItems {

  private static final int SELECT = "select".length();

  private SelectItems() {}

  /**
   * Returns the place of a column, in the first branch of a union; that of the word {@code select}
   * for a column that is nowhere.
   *
   * @param column its position, or -1 for none
   */
  static SqlParserPos place(SqlNode query, int column) {
    SqlNode at = query;
    while (!(at instanceof SqlSelect select) || isUnion(select.getFrom())) {
      if (at instanceof SqlSelect ordered) { // what validation makes of an ordered union
        at = Objects.requireNonNull(ordered.getFrom());
      } else if (at instanceof SqlWith with) {
        at = with.body;
      } else if (at instanceof SqlOrderBy order) {
        at = order.query;
      } else if (isUnion(at)) {
        at = ((SqlBasicCall) at).operand(0);
      } else {
        return start(at);
      }
    }
    List<SqlNode> items = ((SqlSelect) at).getSelectList();
    return column >= 0 && column < items.size() && known(items.get(column))
        ? items.get(column).getParserPosition()
        : start(at);
  }

  private static boolean isUnion(@Nullable SqlNode node) {
    return node instanceof SqlBasicCall call
        && (call.getOperator() instanceof SqlSetOperator
            || (call.getKind() == SqlKind.AS && isUnion(call.operand(0))));
  }

  private static boolean known(SqlNode item) {
    return item.getParserPosition().getLineNum() > 0;
  }

  private static SqlParserPos start(SqlNode node) {
    SqlParserPos all = node.getParserPosition();
    int line = all.getLineNum();
    int column = all.getColumnNum();
    return new SqlParserPos(line, column, line, column + SELECT - 1);
  }
}
