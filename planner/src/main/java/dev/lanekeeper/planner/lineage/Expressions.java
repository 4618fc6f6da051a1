package dev.lanekeeper.planner.lineage;

import dev.lanekeeper.annotation.LineageKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlCase;
import org.jspecify.annotations.Nullable;

/** Reads the columns that an expression depends on. */
final class Expressions {

  private final Queries queries;

  Expressions(Queries queries) {
    this.queries = queries;
  }

  /**
   * Adds what an expression depends on.
   *
   * @param how what its value is used for
   */
  void read(@Nullable SqlNode node, LineageKind how, Scope scope, Sources into) {
    if (node instanceof SqlIdentifier name) {
      identifier(name, List.of(), how, scope, into);
    } else if (node instanceof SqlNodeList list) {
      list.forEach(item -> read(item, how, scope, into));
    } else if (node != null && node.isA(SqlKind.QUERY)) {
      value(queries.query(node, scope), how, into);
    } else if (node instanceof SqlCall call) {
      call(call, how, scope, into);
    }
  }

  private void identifier(
      SqlIdentifier name, List<String> further, LineageKind how, Scope scope, Sources into) {
    if (name.isStar()) {
      return; // count(*) reads rows, and no column of them
    }
    Scope.Found found = scope.find(name.names);
    if (found == null) {
      throw new Unreadable(name);
    }
    List<String> fields = found.fields();
    if (!further.isEmpty()) {
      fields = new ArrayList<>(fields);
      fields.addAll(further);
    }
    into.addAll(found.column().sources(), fields, how);
    queries.name(found.column(), fields);
  }

  /** A query that stands for a value, or for a list of them. */
  private void value(TracedRelation query, LineageKind how, Sources into) {
    for (TracedColumn column : query.columns()) {
      into.addAll(column.sources(), how);
      queries.name(column, List.of());
    }
    into.addAll(query.rows(), how);
  }

  private void call(SqlCall call, LineageKind how, Scope scope, Sources into) {
    switch (call.getKind()) {
      case EXISTS -> into.addAll(queries.query(call.operand(0), scope).rows(), how);
      case CASE -> cases((SqlCase) call, how, scope, into);
      case SCALAR_QUERY, RESPECT_NULLS, IGNORE_NULLS, DESCENDING, NULLS_FIRST, NULLS_LAST, AS ->
          read(call.operand(0), how, scope, into);
      case DOT -> field(call, how, scope, into);
      case OVER -> {
        read(call.operand(0), how, scope, into);
        window(call.operand(1), how, scope, into);
      }
      case FILTER -> {
        read(call.operand(0), how, scope, into);
        read(call.operand(1), LineageKind.FILTER.then(how), scope, into);
      }
      case WITHIN_GROUP -> {
        read(call.operand(0), how, scope, into);
        read(call.operand(1), LineageKind.SORT.then(how), scope, into);
      }
      case WINDOW -> window(call, how, scope, into);
      default -> function(call, how, scope, into);
    }
  }

  private void function(SqlCall call, LineageKind how, Scope scope, Sources into) {
    List<SqlNode> operands = call.getOperandList();
    for (int i = 0; i < operands.size(); i++) {
      read(operands.get(i), use(call, i).then(how), scope, into);
    }
  }

  private static LineageKind use(SqlCall call, int operand) {
    return switch (call.getOperator().getName().toLowerCase(Locale.ROOT)) {
      case "if" -> operand == 0 ? LineageKind.CONDITIONAL : LineageKind.TRANSFORMATION;
      case "arg_min", "arg_max" -> operand == 1 ? LineageKind.CONDITIONAL : LineageKind.AGGREGATION;
      case "grouping" -> LineageKind.GROUP_BY;
      case "lag", "lead", "first_value", "last_value", "nth_value" -> LineageKind.TRANSFORMATION;
      default ->
          call.getOperator().isAggregator() ? LineageKind.AGGREGATION : LineageKind.TRANSFORMATION;
    };
  }

  private void cases(SqlCase call, LineageKind how, Scope scope, Sources into) {
    LineageKind condition = LineageKind.CONDITIONAL.then(how);
    LineageKind branch = LineageKind.TRANSFORMATION.then(how);
    read(call.getValueOperand(), condition, scope, into);
    read(call.getWhenOperands(), condition, scope, into);
    read(call.getThenOperands(), branch, scope, into);
    read(call.getElseOperand(), branch, scope, into);
  }

  private void field(SqlCall call, LineageKind how, Scope scope, Sources into) {
    Deque<String> fields = new ArrayDeque<>();
    SqlNode value = call;
    while (value.getKind() == SqlKind.DOT) {
      SqlCall dot = (SqlCall) value;
      List<String> names = ((SqlIdentifier) dot.operand(1)).names;
      for (int i = names.size() - 1; i >= 0; i--) {
        fields.push(names.get(i));
      }
      value = dot.operand(0);
    }
    if (value instanceof SqlIdentifier name) {
      identifier(name, List.copyOf(fields), how, scope, into);
    } else {
      read(value, LineageKind.TRANSFORMATION.then(how), scope, into);
    }
  }

  /** Reads a window, written there or named. */
  void window(SqlNode over, LineageKind how, Scope scope, Sources into) {
    SqlWindow window =
        over instanceof SqlWindow written
            ? written
            : scope.window(((SqlIdentifier) over).getSimple());
    if (window == null) {
      throw new Unreadable(over);
    }
    LineageKind use = LineageKind.WINDOW.then(how);
    read(window.getPartitionList(), use, scope, into);
    read(window.getOrderList(), use, scope, into);
    read(window.getLowerBound(), use, scope, into);
    read(window.getUpperBound(), use, scope, into);
    if (window.getRefName() != null) {
      window(window.getRefName(), how, scope, into);
    }
  }
}
