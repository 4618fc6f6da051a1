package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import java.util.Arrays;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWindow;
import org.jspecify.annotations.Nullable;

/** Looks where what stands means nothing, and Calcite does not look. */
final class Clauses {

  private Clauses() {}

  /** Checks a call whose operands are normalized; fails with a problem of its place. */
  static void check(SqlCall call) {
    if (call instanceof SqlSelect select) {
      select(select);
    } else if (call instanceof SqlOrderBy order) {
      SortKeys.check(order.orderList);
      Misplaced.UNNEST.refuse(order.orderList);
      count(order.fetch);
      count(order.offset);
    } else if (call instanceof SqlWindow window) {
      SortKeys.checkValues(window.getPartitionList());
      SortKeys.checkValues(window.getOrderList());
      bound(window.getLowerBound());
      bound(window.getUpperBound());
    } else if (call instanceof SqlJoin join) {
      Misplaced.UNNEST.refuse(join.getCondition());
      Misplaced.GROUPING.refuse(join.getCondition());
    } else if (call.getKind() == SqlKind.EXISTS && !call.operand(0).isA(SqlKind.QUERY)) {
      throw new QueryProblem(
          Code.LK201,
          call.operand(0),
          "exists takes a query",
          "Put exists (select ..) into brackets of its own where an operator follows.");
    } else if (call.getKind() == SqlKind.VALUES) {
      call.getOperandList().forEach(Misplaced.WINDOW::refuse);
      call.getOperandList().forEach(Misplaced.AGGREGATE::refuse);
    } else if (call.getKind() == SqlKind.UNNEST) {
      Misplaced.AGGREGATE.refuse(call);
      Misplaced.GROUPING.refuse(call);
    }
  }

  private static void select(SqlSelect select) {
    Misplaced.UNNEST.refuse(select.getWhere());
    Misplaced.UNNEST.refuse(select.getGroup());
    Misplaced.UNNEST.refuse(select.getHaving());
    Misplaced.UNNEST.refuse(select.getQualify());
    Misplaced.UNNEST.refuse(select.getWindowList());
    Misplaced.UNNEST.refuse(Parts.first(select.getSelectList(), Clauses::isOfUnnest));
    Misplaced.QUERY.refuse(select.getWindowList());
    Misplaced.GROUPING.refuse(select.getWhere());
    if (select.getGroup() == null) {
      Misplaced.GROUPING.refuse(select.getSelectList());
      Misplaced.GROUPING.refuse(select.getHaving());
    }
    SqlNode aggregate = aggregate(select.getSelectList());
    if (select.getGroup() == null && aggregate == null) {
      Misplaced.AGGREGATE.throwAt(aggregate(select.getQualify()));
      Misplaced.UNGROUPED.refuse(select.getSelectList());
      Misplaced.UNGROUPED.refuse(select.getQualify());
      Misplaced.UNGROUPED.refuse(select.getWindowList());
    }
  }

  /** Checks a group's keys, with what numbers and names in it mean. */
  static void checkGroup(@Nullable SqlNodeList keys) {
    Misplaced.UNNEST.refuse(keys);
    Misplaced.WINDOW.refuse(keys);
  }

  /**
   * Refuses an aggregate of columns of queries around, which is one of theirs, and a window over
   * any of them.
   *
   * @param select validated: its columns have the names of their tables
   */
  static void checkOuterColumns(SqlSelect select) {
    Set<String> tables = GroupedQueries.tables(select.getFrom());
    for (@Nullable SqlNode part : Arrays.asList(select.getSelectList(), select.getHaving())) {
      Misplaced.OUTER.throwAt(Parts.first(part, node -> isOfOthers(node, tables), Parts::isWindow));
    }
    for (@Nullable SqlNode part :
        Arrays.asList(select.getSelectList(), select.getQualify(), select.getWindowList())) {
      SqlNode window =
          Parts.first(part, node -> looksAtRows(node) && outerColumn(node, tables) != null);
      Misplaced.OUTER_WINDOW.throwAt(outerColumn(window, tables));
    }
  }

  private static @Nullable SqlNode outerColumn(@Nullable SqlNode node, Set<String> tables) {
    return Parts.first(node, column -> isColumn(column) && !isOf(column, tables));
  }

  private static boolean isOfOthers(SqlNode node, Set<String> tables) {
    return Parts.isAggregate(node)
        && Parts.first(node, Clauses::isColumn) != null
        && Parts.first(node, part -> isColumn(part) && isOf(part, tables)) == null;
  }

  private static boolean looksAtRows(SqlNode node) {
    return Parts.isWindow(node) || node instanceof SqlWindow;
  }

  private static boolean isOf(SqlNode column, Set<String> tables) {
    SqlIdentifier name = (SqlIdentifier) column;
    return name.isSimple() || tables.contains(Names.lower(name.names.get(0)));
  }

  private static @Nullable SqlNode aggregate(@Nullable SqlNode node) {
    return Parts.first(node, Parts::isAggregate, Parts::isWindow);
  }

  /** Calcite takes any expression, and gives no type to some. */
  private static void bound(@Nullable SqlNode bound) {
    if (bound instanceof SqlCall call) {
      SqlNode distance = call.operand(0);
      SqlNode value =
          distance.getKind() == SqlKind.INTERVAL ? ((SqlCall) distance).operand(0) : distance;
      if (!(value instanceof SqlLiteral) && !(value instanceof SqlDynamicParam)) {
        throw new QueryProblem(
            Code.LK211,
            value,
            "A frame reaches as far as a number or an interval says, the same for all rows.",
            "Write a literal or a parameter.");
      }
    }
  }

  private static void count(@Nullable SqlNode count) {
    if (count instanceof SqlNumericLiteral number
        && (!number.isInteger()
            || number.bigDecimalValue().toBigInteger().bitLength() >= Long.SIZE)) {
      throw countProblem(count);
    }
  }

  static QueryProblem countProblem(SqlNode count) {
    return new QueryProblem(
        Code.LK206, count, "A number of rows is a whole one.", "Write an integer, or round it.");
  }

  private static boolean isOfUnnest(SqlNode node) {
    return (Parts.isAggregate(node) || Parts.isWindow(node))
        && Parts.first(node, Misplaced::isUnnest) != null;
  }

  private static boolean isColumn(SqlNode node) {
    return node instanceof SqlIdentifier name && !name.isStar();
  }
}
