package dev.lanekeeper.planner.lineage;

import dev.lanekeeper.annotation.LineageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Traces what stands in {@code from}. */
final class Tables {

  private final Queries queries;
  private final Expressions expressions;

  Tables(Queries queries, Expressions expressions) {
    this.queries = queries;
    this.expressions = expressions;
  }

  /**
   * Adds tables to a scope.
   *
   * @param rows gets what says which of their rows there are
   */
  void from(@Nullable SqlNode from, Scope scope, Sources rows) {
    if (from instanceof SqlJoin join) {
      join(join, scope, rows);
    } else if (from != null) {
      table(from, scope, rows);
    }
  }

  private void join(SqlJoin join, Scope scope, Sources rows) {
    int before = scope.tables().size();
    from(join.getLeft(), scope, rows);
    int between = scope.tables().size();
    from(join.getRight(), scope, rows);
    List<TracedRelation> tables = scope.tables();
    List<TracedRelation> left = tables.subList(before, between);
    List<TracedRelation> right = tables.subList(between, tables.size());
    if (join.isNatural()) {
      for (TracedRelation one : left) {
        one.names().stream()
            .filter(name -> find(right, name) != null)
            .forEach(name -> meet(name, left, right, rows));
      }
    } else if (join.getConditionType() == JoinConditionType.USING
        && join.getCondition() instanceof SqlNodeList names) {
      names.forEach(name -> meet(last((SqlIdentifier) name), left, right, rows));
    } else {
      expressions.read(join.getCondition(), LineageKind.JOIN, scope, rows);
    }
  }

  private void meet(
      String name, List<TracedRelation> left, List<TracedRelation> right, Sources rows) {
    for (List<TracedRelation> side : List.of(left, right)) {
      TracedColumn column = find(side, name);
      if (column != null) {
        rows.addAll(column.sources(), LineageKind.JOIN);
        queries.name(column, List.of());
      }
    }
  }

  private static @Nullable TracedColumn find(List<TracedRelation> tables, String name) {
    for (TracedRelation table : tables) {
      TracedColumn column = table.find(name);
      if (column != null) {
        return column;
      }
    }
    return null;
  }

  private void table(SqlNode node, Scope scope, Sources rows) {
    SqlNode table = node;
    String alias = node instanceof SqlIdentifier name ? last(name) : "";
    List<SqlNode> names = List.of();
    if (node.getKind() == SqlKind.AS) {
      List<SqlNode> operands = ((SqlCall) node).getOperandList();
      table = operands.get(0);
      alias = last((SqlIdentifier) operands.get(1));
      names = operands.subList(2, operands.size());
    }
    if (table.getKind() == SqlKind.TABLE_REF) {
      table = ((SqlCall) table).operand(0);
    }
    TracedRelation traced =
        table.getKind() == SqlKind.UNNEST
            ? unnest((SqlCall) table, alias, scope, rows)
            : relation(table, scope);
    rows.addAll(traced.rows(), LineageKind.IDENTITY);
    scope.add(alias, names.isEmpty() ? traced : renamed(traced, names));
  }

  private TracedRelation renamed(TracedRelation relation, List<SqlNode> names) {
    return queries.renamed(relation, SqlNodeList.of(SqlParserPos.ZERO, names));
  }

  private TracedRelation relation(SqlNode table, Scope scope) {
    if (table instanceof SqlIdentifier name) {
      return queries.table(name);
    }
    // Only what is lateral may name the tables beside it.
    return table.getKind() == SqlKind.LATERAL
        ? queries.query(((SqlCall) table).operand(0), scope)
        : queries.query(table, scope.around());
  }

  /** The elements come from the list, which also says how many rows there are. */
  private TracedRelation unnest(SqlCall unnest, String alias, Scope scope, Sources rows) {
    Sources elements = queries.sources();
    expressions.read(unnest.operand(0), LineageKind.TRANSFORMATION, scope, elements);
    rows.addAll(elements, LineageKind.JOIN);
    List<String> names = new ArrayList<>(queries.names(unnest));
    if (!alias.isEmpty()) {
      names.set(0, alias);
    }
    TracedColumn element = new TracedColumn(elements, Set.of());
    return TracedRelation.of(
        names, names.stream().map(name -> element).toList(), queries.sources());
  }

  private static String last(SqlIdentifier name) {
    return name.names.get(name.names.size() - 1);
  }
}
