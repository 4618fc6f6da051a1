package dev.lanekeeper.lineage;

import dev.lanekeeper.annotation.LineageKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows steps from one column until nothing new is found. Uses no stack. */
final class Tracing {

  private final ColumnId start;
  private final boolean upstream;
  private final Steps steps;
  private final Map<ColumnId, Set<LineageKind>> kinds = new LinkedHashMap<>();
  private final Set<LineageLink> links = new LinkedHashSet<>();
  private final Set<String> barriers = new LinkedHashSet<>();
  private final Deque<ColumnId> open = new ArrayDeque<>();

  Tracing(ColumnId start, boolean upstream, Steps steps) {
    this.start = start;
    this.upstream = upstream;
    this.steps = steps;
  }

  LineageTrace run() {
    kinds.put(start, EnumSet.of(LineageKind.IDENTITY));
    open.add(start);
    while (!open.isEmpty()) {
      ColumnId column = open.remove();
      barriers.addAll(steps.barriers(column, upstream));
      for (Steps.Step step : upstream ? steps.upstream(column) : steps.downstream(column)) {
        links.add(
            upstream
                ? new LineageLink(step.next(), column, step.kinds())
                : new LineageLink(column, step.next(), step.kinds()));
        reach(step, column);
      }
    }
    kinds.remove(start);
    return new LineageTrace(start, upstream, new ArrayList<>(links), kinds, barriers);
  }

  /** What is reached in a new way is followed again: there are nine ways. */
  private void reach(Steps.Step step, ColumnId column) {
    Set<LineageKind> known =
        kinds.computeIfAbsent(step.next(), none -> EnumSet.noneOf(LineageKind.class));
    boolean more = false;
    for (LineageKind way : List.copyOf(kinds.getOrDefault(column, Set.of()))) {
      if (step.kinds().isEmpty()) {
        more |= known.add(way);
      }
      for (LineageKind kind : step.kinds()) {
        more |= known.add(upstream ? kind.then(way) : way.then(kind));
      }
    }
    if (more) {
      open.add(step.next());
    }
  }
}
