package dev.lanekeeper.planner;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;

/** Orders within windows and aggregates, with nulls last unless the query says first. */
final class Windows {

  private Windows() {}

  static SqlWindow written(SqlWindow window, UnaryOperator<SqlNode> expression) {
    SqlNodeList partition = window.getPartitionList();
    for (int i = 0; i < partition.size(); i++) {
      partition.set(i, expression.apply(partition.get(i)));
    }
    window.setOrderList(order(window.getOrderList(), expression));
    window.setLowerBound(bound(window.getLowerBound(), expression));
    window.setUpperBound(bound(window.getUpperBound(), expression));
    return window;
  }

  /** Returns how far a window's frame reaches where that is not said by literals. */
  static List<SqlNode> distances(SqlWindow window) {
    return Stream.of(
            Optional.ofNullable(window.getLowerBound()),
            Optional.ofNullable(window.getUpperBound()))
        .flatMap(Optional::stream)
        .filter(SqlCall.class::isInstance)
        .map(bound -> ((SqlCall) bound).<SqlNode>operand(0))
        .filter(distance -> !(distance instanceof SqlLiteral))
        .toList();
  }

  private static @Nullable SqlNode bound(
      @Nullable SqlNode bound, UnaryOperator<SqlNode> expression) {
    return bound instanceof SqlCall call && !(call.operand(0) instanceof SqlLiteral)
        ? call.getOperator().createCall(call.getParserPosition(), expression.apply(call.operand(0)))
        : bound;
  }

  static SqlNodeList order(SqlNodeList order, UnaryOperator<SqlNode> expression) {
    SqlNodeList result = new SqlNodeList(order.getParserPosition());
    for (SqlNode item : order) {
      boolean nulls = item.getKind() == SqlKind.NULLS_FIRST || item.getKind() == SqlKind.NULLS_LAST;
      SqlNode written = direction(item, expression);
      result.add(
          nulls
              ? written
              : SqlStdOperatorTable.NULLS_LAST.createCall(item.getParserPosition(), written));
    }
    return result;
  }

  private static SqlNode direction(SqlNode item, UnaryOperator<SqlNode> expression) {
    return switch (item.getKind()) {
      case NULLS_FIRST, NULLS_LAST, DESCENDING -> {
        SqlCall call = (SqlCall) item;
        yield call.getOperator()
            .createCall(item.getParserPosition(), direction(call.operand(0), expression));
      }
      default -> expression.apply(item);
    };
  }
}
