package dev.lanekeeper.planner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlTableRef;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.jspecify.annotations.Nullable;

/**
 * Walks a tree to every name that stands for a table, with the names that {@code with} gives in
 * scope.
 */
abstract class TableNames {

  private final Deque<List<String>> locals = new ArrayDeque<>();

  /** Returns what to put in a table's place. */
  abstract SqlNode table(SqlIdentifier name, boolean local);

  /** Takes note of a name that {@code with} gives to a query. */
  void local(SqlWithItem item) {}

  final void walk(@Nullable SqlNode node) {
    if (node instanceof SqlWith with) {
      with(with);
    } else if (node instanceof SqlSelect select) {
      select.setFrom(from(select.getFrom()));
      for (int i = 0; i < select.operandCount(); i++) {
        if (i != SqlSelect.FROM_OPERAND) {
          walk(select.getOperandList().get(i));
        }
      }
    } else if (node instanceof SqlCall call && call.getKind() == SqlKind.EXPLICIT_TABLE) {
      call.setOperand(0, from(call.operand(0)));
    } else if (node instanceof SqlCall call) {
      call.getOperandList().forEach(this::walk);
    } else if (node instanceof SqlNodeList list) {
      list.forEach(this::walk);
    }
  }

  private void with(SqlWith with) {
    List<String> names = new ArrayList<>();
    locals.push(names);
    for (SqlNode node : with.withList) {
      SqlWithItem item = (SqlWithItem) node;
      if (item.recursive.booleanValue()) {
        names.add(item.name.getSimple());
      }
      walk(item.query);
      names.add(item.name.getSimple());
      local(item);
    }
    walk(with.body);
    locals.pop();
  }

  private @Nullable SqlNode from(@Nullable SqlNode from) {
    if (from instanceof SqlIdentifier name) {
      return table(name, isLocal(name));
    }
    if (from instanceof SqlTableRef reference) {
      return from(reference.operand(0));
    }
    if (from instanceof SqlJoin join) {
      join.setLeft(wanted(join.getLeft(), this::from));
      join.setRight(wanted(join.getRight(), this::from));
      walk(join.getCondition());
      return join;
    }
    if (from instanceof SqlCall call && call.getKind() == SqlKind.AS) {
      call.setOperand(0, from(call.operand(0)));
      return call;
    }
    walk(from);
    return from;
  }

  private static SqlNode wanted(SqlNode node, Function<SqlNode, @Nullable SqlNode> function) {
    SqlNode result = function.apply(node);
    return result == null ? node : result;
  }

  private boolean isLocal(SqlIdentifier name) {
    return name.isSimple()
        && locals.stream()
            .anyMatch(names -> names.stream().anyMatch(name.getSimple()::equalsIgnoreCase));
  }
}
