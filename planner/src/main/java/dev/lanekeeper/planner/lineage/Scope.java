package dev.lanekeeper.planner.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWindow;
import org.jspecify.annotations.Nullable;

/** The names that mean something within one select: its own, then those of the queries around. */
final class Scope {

  private final @Nullable Scope around;
  private final Map<String, TracedRelation> tables = new LinkedHashMap<>();
  private final Map<String, TracedColumn> results = new HashMap<>();
  private final SqlNodeList windows;
  private boolean resultsFirst;

  Scope(@Nullable Scope around, SqlNodeList windows) {
    this.around = around;
    this.windows = windows;
  }

  /**
   * What a name means.
   *
   * @param column the column
   * @param fields the names behind it: the way to a field
   */
  record Found(TracedColumn column, List<String> fields) {}

  @Nullable Scope around() {
    return around;
  }

  void add(String alias, TracedRelation relation) {
    String name = alias.isEmpty() ? "<" + tables.size() + ">" : alias;
    tables.put(name.toLowerCase(Locale.ROOT), relation);
  }

  List<TracedRelation> tables() {
    return new ArrayList<>(tables.values());
  }

  void setResults(List<String> names, List<TracedColumn> columns) {
    for (int i = 0; i < names.size(); i++) {
      results.put(names.get(i).toLowerCase(Locale.ROOT), columns.get(i));
    }
  }

  /** From here on names of results hide those of columns, as in {@code order by}. */
  void preferResults() {
    resultsFirst = true;
  }

  /** Finds a column: validation has put its table's name before it nearly everywhere. */
  @Nullable Found find(List<String> names) {
    Found found = null;
    for (Scope at = this; at != null && found == null; at = at.around) {
      found = names.size() == 1 ? at.simple(names) : at.qualified(names);
    }
    for (Scope at = this; at != null && found == null; at = at.around) {
      found = at.simple(names);
    }
    return found;
  }

  private @Nullable Found qualified(List<String> names) {
    TracedRelation table = tables.get(names.get(0).toLowerCase(Locale.ROOT));
    TracedColumn column = table == null ? null : table.find(names.get(1));
    return column == null ? null : new Found(column, names.subList(2, names.size()));
  }

  private @Nullable Found simple(List<String> names) {
    TracedColumn result = results.get(names.get(0).toLowerCase(Locale.ROOT));
    TracedColumn column = resultsFirst ? result : null;
    for (TracedRelation table : tables.values()) {
      column = column == null ? table.find(names.get(0)) : column;
    }
    column = column == null ? result : column;
    return column == null ? null : new Found(column, names.subList(1, names.size()));
  }

  @Nullable SqlWindow window(String name) {
    for (SqlNode node : windows) {
      if (node instanceof SqlWindow window
          && window.getDeclName() != null
          && window.getDeclName().getSimple().equalsIgnoreCase(name)) {
        return window;
      }
    }
    return around == null ? null : around.window(name);
  }
}
