package dev.lanekeeper.planner;

import dev.lanekeeper.plan.rel.RelOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.validate.ListScope;
import org.apache.calcite.sql.validate.SqlMoniker;
import org.apache.calcite.sql.validate.SqlValidatorNamespace;

/** What tells apart the rows that the windows of a query see. */
final class RowKeys {

  private RowKeys() {}

  /**
   * Returns the identifiers among the columns of a query's tables and then the tables' whole rows,
   * or what it groups by; nothing if that does not tell all rows apart.
   *
   * @param select validated, not yet changed
   * @param wholeRows whether the engine takes a table's name for its whole row
   */
  static List<SqlNode> of(SqlSelect select, LaneValidator validator, boolean wholeRows) {
    SqlNodeList groups = select.getGroup();
    if (groups == null) {
      return validator.isAggregate(select) ? List.of() : columns(select, validator, wholeRows);
    }
    boolean plain =
        groups.stream()
            .noneMatch(
                group ->
                    group.getKind() == SqlKind.ROLLUP
                        || group.getKind() == SqlKind.CUBE
                        || group.getKind() == SqlKind.GROUPING_SETS);
    return plain ? List.copyOf(groups.getList()) : List.of();
  }

  private static List<SqlNode> columns(
      SqlSelect select, LaneValidator validator, boolean wholeRows) {
    if (!(validator.getWhereScope(select) instanceof ListScope scope)) {
      return List.of();
    }
    List<SqlMoniker> tables = new ArrayList<>();
    scope.findAliases(tables);
    Set<String> taken = new HashSet<>();
    scope
        .getChildren()
        .forEach(child -> names(child).forEach(name -> taken.add(Names.lower(name))));
    List<SqlNode> identifiers = new ArrayList<>();
    List<SqlNode> others = new ArrayList<>();
    for (int i = 0; i < scope.getChildren().size(); i++) {
      String table = tables.get(i).getFullyQualifiedNames().get(0);
      List<String> names = names(scope.getChildren().get(i));
      Set<String> distinct = new LinkedHashSet<>();
      boolean whole = wholeRows && !taken.contains(Names.lower(table));
      for (String name : names) {
        whole &= distinct.add(Names.lower(name));
      }
      for (String name : names) {
        SqlIdentifier column = new SqlIdentifier(List.of(table, name), SqlParserPos.ZERO);
        if (RelOrder.isIdentifier(name)) {
          identifiers.add(column);
        } else if (!whole && Collections.frequency(names, name) == 1) {
          others.add(column);
        }
      }
      if (whole) {
        others.add(new SqlIdentifier(table, SqlParserPos.ZERO));
      }
    }
    identifiers.addAll(others);
    return identifiers;
  }

  private static List<String> names(SqlValidatorNamespace table) {
    return table.getRowType().getFieldNames();
  }
}
