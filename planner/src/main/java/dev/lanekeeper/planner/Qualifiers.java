package dev.lanekeeper.planner;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;

/**
 * Which columns need their table's name before them. A query over one table can do without, unless
 * a column of its result has the name of another column.
 *
 * @param table the only table; empty if all columns keep their table
 * @param taken names of results in lower case that are not the table's column of that name
 * @param results what names of results stand for, in an order that computes with them
 */
record Qualifiers(String table, Set<String> taken, Map<String, SqlNode> results) {

  static final Qualifiers ALL = new Qualifiers("", Set.of(), Map.of());

  /** Returns what holds in a query that stands in no expression. */
  static Qualifiers of(SqlSelect select) {
    SqlNode from = select.getFrom();
    if (from == null || from.getKind() != SqlKind.AS) {
      return ALL;
    }
    SqlIdentifier alias = ((SqlCall) from).operand(1);
    Set<String> taken = new HashSet<>();
    for (SqlNode item : select.getSelectList()) {
      if (item.getKind() == SqlKind.AS) {
        SqlCall as = (SqlCall) item;
        String name = ((SqlIdentifier) as.operand(1)).getSimple();
        boolean itself =
            as.operand(0) instanceof SqlIdentifier column
                && name.equalsIgnoreCase(column.names.get(column.names.size() - 1));
        if (!itself) {
          taken.add(Names.lower(name));
        }
      }
    }
    return new Qualifiers(alias.getSimple(), taken, Map.of());
  }

  /** Returns the same with names of results, for what {@code order by} computes. */
  Qualifiers with(Map<String, SqlNode> values) {
    return new Qualifiers(table, taken, values);
  }

  SqlNode shorten(SqlIdentifier column) {
    List<String> names = column.names;
    SqlNode result = names.size() == 1 ? results.get(Names.lower(names.get(0))) : null;
    if (result != null) {
      return result;
    }
    boolean needless =
        names.size() == 2
            && !table.isEmpty()
            && names.get(0).equals(table)
            && !taken.contains(Names.lower(names.get(1)));
    return needless ? column.getComponent(1) : column;
  }
}
