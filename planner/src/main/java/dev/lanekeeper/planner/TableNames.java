package dev.lanekeeper.planner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
    if (node instanceof SqlCall call) {
      call(call);
    } else if (node instanceof SqlNodeList list) {
      all(list.getList(), -1);
    }
  }

  private void call(SqlCall call) {
    if (call instanceof SqlWith with) {
      with(with);
    } else if (call instanceof SqlSelect select) {
      select.setFrom(from(select.getFrom()));
      all(select.getOperandList(), SqlSelect.FROM_OPERAND);
    } else if (call.getKind() == SqlKind.EXPLICIT_TABLE) {
      call.setOperand(0, from(call.operand(0)));
    } else {
      all(call.getOperandList(), -1);
    }
  }

  private void all(List<? extends @Nullable SqlNode> nodes, int except) {
    for (int i = 0; i < nodes.size(); i++) {
      if (i != except) {
        walk(nodes.get(i));
      }
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
      join.setLeft(side(join.getLeft()));
      join.setRight(side(join.getRight()));
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

  private SqlNode side(SqlNode node) {
    SqlNode result = from(node);
    return result == null ? node : result;
  }

  private boolean isLocal(SqlIdentifier name) {
    if (name.isSimple()) {
      for (List<String> names : locals) {
        for (String local : names) {
          if (local.equalsIgnoreCase(name.getSimple())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
