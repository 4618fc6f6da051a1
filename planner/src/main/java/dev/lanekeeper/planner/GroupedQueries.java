package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import java.util.HashSet;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the sub-queries of a query with groups: of its columns they see those that it groups
 * by, which Calcite does not check.
 */
final class GroupedQueries extends SqlBasicVisitor<@Nullable Void> {

  private final Set<String> own;
  private final Set<String> keys = new HashSet<>();

  private GroupedQueries(Set<String> own) {
    this.own = own;
  }

  /** Checks a query that is validated, so that its columns have the names of their tables. */
  static void check(SqlSelect select) {
    SqlNodeList group = select.getGroup();
    if (group == null) {
      return;
    }
    GroupedQueries grouped = new GroupedQueries(tables(select.getFrom()));
    group.accept(
        new SqlBasicVisitor<@Nullable Void>() {
          @Override
          public @Nullable Void visit(SqlIdentifier key) {
            grouped.keys.add(Names.lower(key.toString()));
            return null;
          }
        });
    grouped.queriesOf(select.getSelectList());
    grouped.queriesOf(select.getHaving());
  }

  /** Returns the names that the tables of a from have, in lower case. */
  static Set<String> tables(@Nullable SqlNode from) {
    Set<String> tables = new HashSet<>();
    addTables(from, tables);
    return tables;
  }

  private static void addTables(@Nullable SqlNode from, Set<String> tables) {
    if (from instanceof SqlJoin join) {
      addTables(join.getLeft(), tables);
      addTables(join.getRight(), tables);
    } else if (from instanceof SqlCall call && call.getKind() == SqlKind.AS) {
      tables.add(Names.lower(((SqlIdentifier) call.operand(1)).getSimple()));
    } else if (from instanceof SqlIdentifier name) {
      tables.add(Names.lower(name.names.get(name.names.size() - 1)));
    }
  }

  private void queriesOf(@Nullable SqlNode node) {
    if (node == null || own.isEmpty()) {
      return;
    }
    if (node.isA(SqlKind.QUERY)) {
      node.accept(this);
    } else if (node instanceof SqlCall call) {
      call.getOperandList().forEach(this::queriesOf);
    } else if (node instanceof SqlNodeList list) {
      list.forEach(this::queriesOf);
    }
  }

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlSelect select) {
      Set<String> hidden = tables(select.getFrom());
      hidden.retainAll(own);
      own.removeAll(hidden);
      super.visit(call);
      own.addAll(hidden);
      return null;
    }
    return super.visit(call);
  }

  @Override
  public @Nullable Void visit(SqlIdentifier column) {
    boolean ungrouped =
        !column.isSimple()
            && !column.isStar()
            && own.contains(Names.lower(column.names.get(0)))
            && !keys.contains(Names.lower(column.toString()));
    if (ungrouped) {
      throw new QueryProblem(
          Code.LK211,
          column,
          column + " is neither grouped nor aggregated.",
          "Add it to group by, or compute it in a query of its own in from.");
    }
    return null;
  }
}
