package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import java.util.function.Predicate;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWindow;
import org.jspecify.annotations.Nullable;

/** What must not stand in some clause, and what to say where it does. */
record Misplaced(Predicate<SqlNode> what, String message, String fix) {

  static final Misplaced UNNEST =
      new Misplaced(
          Misplaced::isUnnest,
          "unnest(..) stands in from or in the list of a select only.",
          "Write from .., unnest(..) as u(x), and name x here.");

  static final Misplaced AGGREGATE =
      new Misplaced(
          Parts::isAggregate,
          "An aggregate cannot stand here: there are no rows or groups to take it of.",
          "Take it in the list of a select around or within this query.");

  static final Misplaced WINDOW =
      new Misplaced(
          Parts::isWindow,
          "A window cannot stand here: there are no rows to look at.",
          "Write it into the list of a select.");

  static final Misplaced GROUPING =
      new Misplaced(
          Misplaced::isGrouping,
          "grouping(..) tells of groups, and here are none.",
          "Write it into the list of a select with group by.");

  static final Misplaced QUERY =
      new Misplaced(
          Parts::isQuery,
          "A named window takes no query.",
          "Write the window where it is used: over (..).");

  static final Misplaced UNGROUPED =
      new Misplaced(
          Misplaced::isOfAggregate,
          "This window looks at aggregates, but the query has no groups.",
          "Add group by .., or aggregate in a query of its own in from.");

  static final Misplaced OUTER =
      new Misplaced(
          Parts::isAggregate,
          "This aggregate is one of the query around, which cannot take it here.",
          "Add from .. to the query in brackets, or take the aggregate outside of it.");

  static final Misplaced OUTER_WINDOW =
      new Misplaced(
          Parts::isWindow,
          "A window looks at the rows of its own query, and this is a column of the query around.",
          "Give the rows the column in from: from (select around.x as x, .. from ..).");

  /** Fails with LK211 at the first of it in an expression. */
  void refuse(@Nullable SqlNode node) {
    throwAt(Parts.first(node, what));
  }

  /** Fails with LK211 at a node, if there is one. */
  void throwAt(@Nullable SqlNode found) {
    if (found != null) {
      throw new QueryProblem(Code.LK211, found, message, fix);
    }
  }

  static boolean isUnnest(SqlNode node) {
    return node instanceof SqlCall call && call.getOperator().getName().equals("UNNEST");
  }

  private static boolean isGrouping(SqlNode node) {
    return node instanceof SqlCall call && call.getOperator().getName().equals("GROUPING");
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
}
