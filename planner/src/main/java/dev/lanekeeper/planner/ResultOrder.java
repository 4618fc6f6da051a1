package dev.lanekeeper.planner;

import dev.lanekeeper.plan.rel.RelOrder;
import dev.lanekeeper.plan.sql.SortedColumn;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;

/** By which columns of its result a query sorts. */
final class ResultOrder {

  private ResultOrder() {}

  /**
   * Returns the keys, as far as they are columns of the result.
   *
   * @param order validated, not yet changed
   * @param values what the query's columns are computed by
   * @param sources which of them the result has, in its order
   * @param result the names of the result's columns
   */
  static List<SortedColumn> of(
      @Nullable SqlNodeList order,
      OrderNames names,
      List<SqlNode> values,
      List<Integer> sources,
      List<String> result) {
    List<SortedColumn> keys = new ArrayList<>();
    for (SqlNode item : order == null ? SqlNodeList.EMPTY : order) {
      boolean nullsFirst = false;
      boolean descending = false;
      SqlNode value = item;
      while (isDirection(value)) {
        nullsFirst |= value.getKind() == SqlKind.NULLS_FIRST;
        descending |= value.getKind() == SqlKind.DESCENDING;
        value = ((SqlCall) value).operand(0);
      }
      int position = sources.indexOf(index(value, names, values));
      if (position < 0) {
        keys.add(SortedColumn.expression());
        return keys;
      }
      keys.add(new SortedColumn(result.get(position), descending, nullsFirst));
    }
    return keys;
  }

  /** Returns the result's other columns as keys by position, identifiers first. */
  static List<SqlNode> ties(List<SortedColumn> order, List<String> result) {
    List<SqlNode> identifiers = new ArrayList<>();
    List<SqlNode> others = new ArrayList<>();
    for (int i = 0; i < result.size(); i++) {
      String name = result.get(i);
      if (order.stream().noneMatch(key -> key.column().equals(name))) {
        (RelOrder.isIdentifier(name) ? identifiers : others)
            .add(SqlLiteral.createExactNumeric(String.valueOf(i + 1), SqlParserPos.ZERO));
      }
    }
    identifiers.addAll(others);
    return identifiers;
  }

  static boolean isDirection(SqlNode node) {
    return switch (node.getKind()) {
      case NULLS_FIRST, NULLS_LAST, DESCENDING -> true;
      default -> false;
    };
  }

  private static int index(SqlNode value, OrderNames names, List<SqlNode> values) {
    int named = names.index(value);
    for (int i = 0; named < 0 && i < values.size(); i++) {
      if (values.get(i).equalsDeep(value, Litmus.IGNORE)) {
        return i;
      }
    }
    return named;
  }
}
