package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
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

/** Refuses what stands where it means nothing, and where Calcite does not look for it. */
enum Clauses {
  UNNEST(
      Clauses::isUnnest,
      "unnest(..) stands in from or in the list of a select only.",
      "Write from .., unnest(..) as u(x), and name x here."),
  AGGREGATE(
      Parts::isAggregate,
      "An aggregate cannot stand here: there are no rows or groups to take it of.",
      "Take it in the list of a select around or within this query."),
  WINDOW(
      Parts::isWindow,
      "A window cannot stand here: there are no rows to look at.",
      "Write it into the list of a select."),
  GROUPING(
      Clauses::isGrouping,
      "grouping(..) tells of groups, and here are none.",
      "Write it into the list of a select with group by."),
  QUERY(
      Parts::isQuery,
      "A named window takes no query.",
      "Write the window where it is used: over (..)."),
  UNGROUPED(
      Clauses::isOfAggregate,
      "This window looks at aggregates, but the query has no groups.",
      "Add group by .., or aggregate in a query of its own in from."),
  OUTER(
      Parts::isAggregate,
      "This aggregate is one of the query around, which cannot take it here.",
      "Add from .. to the query in brackets, or take the aggregate outside of it.");

  private final Predicate<SqlNode> misplaced;
  private final String message;
  private final String fix;

  Clauses(Predicate<SqlNode> misplaced, String message, String fix) {
    this.misplaced = misplaced;
    this.message = message;
    this.fix = fix;
  }

  /** Checks a call whose operands are normalized; fails with a problem of its place. */
  static void check(SqlCall call) {
    if (call instanceof SqlSelect select) {
      select(select);
    } else if (call instanceof SqlOrderBy order) {
      SortKeys.check(order.orderList);
      UNNEST.refuse(order.orderList);
      count(order.fetch);
      count(order.offset);
    } else if (call instanceof SqlWindow window) {
      SortKeys.checkValues(window.getPartitionList());
      SortKeys.checkValues(window.getOrderList());
      bound(window.getLowerBound());
      bound(window.getUpperBound());
    } else if (call instanceof SqlJoin join) {
      UNNEST.refuse(join.getCondition());
      GROUPING.refuse(join.getCondition());
    } else if (call.getKind() == SqlKind.EXISTS && !call.operand(0).isA(SqlKind.QUERY)) {
      throw new QueryProblem(
          Code.LK201,
          call.operand(0),
          "exists takes a query",
          "Put exists (select ..) into brackets of its own where an operator follows.");
    } else if (call.getKind() == SqlKind.VALUES) {
      call.getOperandList().forEach(WINDOW::refuse);
      call.getOperandList().forEach(AGGREGATE::refuse);
    } else if (call.getKind() == SqlKind.UNNEST) {
      AGGREGATE.refuse(call);
      GROUPING.refuse(call);
    }
  }

  private static void select(SqlSelect select) {
    UNNEST.refuse(select.getWhere());
    UNNEST.refuse(select.getGroup());
    UNNEST.refuse(select.getHaving());
    UNNEST.refuse(select.getQualify());
    UNNEST.refuse(select.getWindowList());
    UNNEST.refuse(Parts.first(select.getSelectList(), Clauses::isOfUnnest));
    QUERY.refuse(select.getWindowList());
    GROUPING.refuse(select.getWhere());
    if (select.getGroup() == null) {
      GROUPING.refuse(select.getSelectList());
      GROUPING.refuse(select.getHaving());
    }
    SqlNode aggregate = aggregate(select.getSelectList());
    if (select.getGroup() == null && aggregate == null) {
      AGGREGATE.throwAt(aggregate(select.getQualify()));
      UNGROUPED.refuse(select.getSelectList());
      UNGROUPED.refuse(select.getQualify());
      UNGROUPED.refuse(select.getWindowList());
    }
  }

  /** Checks a group's keys, with what numbers and names in it mean. */
  static void checkGroup(@Nullable SqlNodeList keys) {
    UNNEST.refuse(keys);
    WINDOW.refuse(keys);
  }

  /**
   * Refuses an aggregate of columns of queries around, which is one of theirs.
   *
   * @param select validated: its columns have the names of their tables
   */
  static void checkAggregates(SqlSelect select) {
    Set<String> tables = GroupedQueries.tables(select.getFrom());
    for (@Nullable SqlNode part : Arrays.asList(select.getSelectList(), select.getHaving())) {
      OUTER.throwAt(Parts.first(part, node -> isOfOthers(node, tables), Parts::isWindow));
    }
  }

  private static boolean isOfOthers(SqlNode node, Set<String> tables) {
    return Parts.isAggregate(node)
        && Parts.first(node, Clauses::isColumn) != null
        && Parts.first(node, part -> isColumn(part) && isOf(part, tables)) == null;
  }

  private static boolean isOf(SqlNode column, Set<String> tables) {
    SqlIdentifier name = (SqlIdentifier) column;
    return name.isSimple() || tables.contains(Names.lower(name.names.get(0)));
  }

  private void refuse(@Nullable SqlNode node) {
    throwAt(Parts.first(node, misplaced));
  }

  private void throwAt(@Nullable SqlNode found) {
    if (found != null) {
      throw new QueryProblem(Code.LK211, found, message, fix);
    }
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

  private static boolean isUnnest(SqlNode node) {
    return node instanceof SqlCall call && call.getOperator().getName().equals("UNNEST");
  }

  private static boolean isGrouping(SqlNode node) {
    return node instanceof SqlCall call && call.getOperator().getName().equals("GROUPING");
  }

  private static boolean isOfUnnest(SqlNode node) {
    return (Parts.isAggregate(node) || Parts.isWindow(node))
        && Parts.first(node, Clauses::isUnnest) != null;
  }

  private static boolean isOfAggregate(SqlNode node) {
    if (node instanceof SqlWindow) {
      return Parts.first(node, Parts::isAggregate) != null;
    }
    if (!Parts.isWindow(node)) {
      return false;
    }
    SqlCall function = (SqlCall) node;
    while (CallWriter.isSuffix(function)) {
      function = function.operand(0);
    }
    return function.getOperandList().stream()
        .anyMatch(operand -> Parts.first(operand, Parts::isAggregate) != null);
  }

  private static boolean isColumn(SqlNode node) {
    return node instanceof SqlIdentifier name && !name.isStar();
  }
}
