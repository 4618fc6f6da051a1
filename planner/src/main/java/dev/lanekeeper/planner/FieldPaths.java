package dev.lanekeeper.planner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlStarExclude;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** Reads {@code address.city} as a field of a column where no table is named {@code address}. */
final class FieldPaths {

  /** The place of the condition among a join's operands. */
  private static final int JOIN_CONDITION = 5;

  /** The names that tables have anywhere in the query, in lower case. */
  private final Set<String> tables = new HashSet<>();

  private FieldPaths() {}

  /** Changes a parsed query in place. */
  static void resolveIn(SqlNode query) {
    FieldPaths paths = new FieldPaths();
    query.accept(
        new SqlBasicVisitor<@Nullable Void>() {
          @Override
          public @Nullable Void visit(SqlCall call) {
            if (call instanceof SqlSelect select) {
              paths.collect(select.getFrom());
            }
            return super.visit(call);
          }
        });
    paths.resolve(query);
  }

  private void collect(@Nullable SqlNode from) {
    if (from instanceof SqlIdentifier name) {
      tables.add(Names.lower(name.names.get(name.names.size() - 1)));
    } else if (from instanceof SqlJoin join) {
      collect(join.getLeft());
      collect(join.getRight());
    } else if (from instanceof SqlCall call && call.getKind() == SqlKind.AS) {
      tables.add(Names.lower(((SqlIdentifier) call.operand(1)).getSimple()));
    } else if (from instanceof SqlCall call && call.getKind() == SqlKind.TABLE_REF) {
      collect(call.operand(0));
    }
  }

  private void resolve(@Nullable SqlNode node) {
    if (node instanceof SqlSelect select) {
      from(select.getFrom());
      operands(select, SqlSelect.FROM_OPERAND);
    } else if (node instanceof SqlCall call && !(node instanceof SqlStarExclude)) {
      operands(call, call.getKind() == SqlKind.AS ? 1 : -1);
    } else if (node instanceof SqlNodeList list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, resolved(list.get(i)));
      }
    }
  }

  private void operands(SqlCall call, int except) {
    List<SqlNode> operands = call.getOperandList();
    for (int i = 0; i < operands.size(); i++) {
      @Nullable SqlNode operand = operands.get(i);
      if (i != except && operand != null) {
        SqlNode resolved = resolved(operand);
        if (resolved != operand) {
          call.setOperand(i, resolved);
        }
      }
    }
  }

  private void from(@Nullable SqlNode from) {
    if (from instanceof SqlJoin join) {
      from(join.getLeft());
      from(join.getRight());
      @Nullable SqlNode condition = join.getCondition();
      if (condition != null) {
        join.setOperand(JOIN_CONDITION, resolved(condition));
      }
    } else if (from instanceof SqlCall call && call.getKind() == SqlKind.AS) {
      from(call.operand(0));
    } else if (!(from instanceof SqlIdentifier)) {
      resolve(from);
    }
  }

  private SqlNode resolved(SqlNode node) {
    if (!(node instanceof SqlIdentifier path)) {
      resolve(node);
      return node;
    }
    if (path.isSimple() || path.isStar() || tables.contains(Names.lower(path.names.get(0)))) {
      return path;
    }
    SqlNode value = path.getComponent(0);
    for (int i = 1; i < path.names.size(); i++) {
      value =
          SqlStdOperatorTable.DOT.createCall(path.getParserPosition(), value, path.getComponent(i));
    }
    return value;
  }
}
