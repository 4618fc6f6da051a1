package dev.lanekeeper.lineage;

import dev.lanekeeper.annotation.LineageKind;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a column comes from, or what depends on it, directly and through others. Immutable.
 *
 * @param start the column that was asked for
 * @param upstream whether this goes against the data, to sources
 * @param links each step once, nearer ones first
 * @param kinds what was reached, in the order of the way, each with how it depends on the start or
 *     the start on it, over the whole way; without the start
 * @param barriers nodes written in Java at which it is unknown how the way goes on
 */
public record LineageTrace(
    ColumnId start,
    boolean upstream,
    List<LineageLink> links,
    Map<ColumnId, Set<LineageKind>> kinds,
    Set<String> barriers) {

  /** Wraps the collections; whoever makes this keeps nothing of them. */
  public LineageTrace {
    links = Collections.unmodifiableList(links);
    kinds = Collections.unmodifiableMap(kinds);
    barriers = Collections.unmodifiableSet(barriers);
  }

  /** Returns the columns that were reached, without rows of nodes. */
  public List<ColumnId> columns() {
    return kinds.keySet().stream().filter(column -> !column.isRows()).toList();
  }

  /** Returns the columns at which the way ends: sources upstream, results downstream. */
  public List<ColumnId> ends() {
    Set<ColumnId> passed = new HashSet<>();
    links.forEach(link -> passed.add(near(link)));
    return columns().stream().filter(column -> !passed.contains(column)).toList();
  }

  /**
   * Returns a shortest way from the start to a column.
   *
   * @return the steps in order, none if it was not reached
   */
  public List<LineageLink> path(ColumnId column) {
    Map<ColumnId, LineageLink> arrivals = new LinkedHashMap<>();
    links.forEach(link -> arrivals.putIfAbsent(far(link), link));
    Deque<LineageLink> path = new ArrayDeque<>();
    @Nullable LineageLink at = column.equals(start) ? null : arrivals.get(column);
    while (at != null) {
      path.push(at);
      at = near(at).equals(start) ? null : arrivals.get(near(at));
    }
    return List.copyOf(path);
  }

  ColumnId near(LineageLink link) {
    return upstream ? link.to() : link.from();
  }

  ColumnId far(LineageLink link) {
    return upstream ? link.from() : link.to();
  }

  /** Returns the trace as lines, a tree with the start at the top. */
  public String describe() {
    return TraceText.of(this);
  }
}
