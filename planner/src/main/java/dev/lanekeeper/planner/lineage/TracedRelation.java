package dev.lanekeeper.planner.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What a query or one of its relations gives: columns by name, and what its rows depend on. */
final class TracedRelation {

  private static final int AMBIGUOUS = -1;

  private final List<String> names;
  private final IntFunction<TracedColumn> columns;
  private final Sources rows;
  private @Nullable Map<String, Integer> exact;
  private @Nullable Map<String, Integer> ignoringCase;

  private TracedRelation(List<String> names, IntFunction<TracedColumn> columns, Sources rows) {
    this.names = names;
    this.columns = columns;
    this.rows = rows;
  }

  static TracedRelation of(List<String> names, List<TracedColumn> columns, Sources rows) {
    return new TracedRelation(names, columns::get, rows);
  }

  /** Returns a relation whose columns are made when they are asked for: few of many are. */
  static TracedRelation lazy(List<String> names, IntFunction<TracedColumn> make, Sources rows) {
    Map<Integer, TracedColumn> made = new HashMap<>();
    return new TracedRelation(names, index -> made.computeIfAbsent(index, make::apply), rows);
  }

  /** Returns the same with other names. */
  TracedRelation named(List<String> others) {
    return others.equals(names) ? this : new TracedRelation(others, columns, rows);
  }

  List<String> names() {
    return names;
  }

  Sources rows() {
    return rows;
  }

  TracedColumn column(int index) {
    return columns.apply(index);
  }

  List<TracedColumn> columns() {
    List<TracedColumn> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      all.add(column(i));
    }
    return all;
  }

  /** Returns a column by its exact name, else ignoring case if that is unique; else null. */
  @Nullable TracedColumn find(String name) {
    if (exact == null) {
      exact = index(false);
    }
    Integer index = exact.get(name);
    if (index == null) {
      if (ignoringCase == null) {
        ignoringCase = index(true);
      }
      index = ignoringCase.get(name.toLowerCase(Locale.ROOT));
    }
    return index == null || index == AMBIGUOUS ? null : column(index);
  }

  private Map<String, Integer> index(boolean lower) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = lower ? names.get(i).toLowerCase(Locale.ROOT) : names.get(i);
      index.merge(name, i, (one, other) -> AMBIGUOUS);
    }
    return index;
  }
}
