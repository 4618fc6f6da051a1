package dev.lanekeeper.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A trace as a tree of lines; what has stood above is not told again. */
final class TraceText {

  private static final String INDENT = "  ";

  /**
   * Deeper lines have their depth before them instead: trees of thousands of nodes stay readable.
   */
  private static final int DEEPEST = 40;

  private final LineageTrace trace;
  private final Map<ColumnId, List<LineageLink>> branches = new HashMap<>();
  private final Set<ColumnId> told = new HashSet<>();
  private final Set<ColumnId> worth;
  private final StringBuilder text = new StringBuilder();

  private TraceText(LineageTrace trace) {
    this.trace = trace;
    trace
        .links()
        .forEach(
            link ->
                branches.computeIfAbsent(trace.near(link), none -> new ArrayList<>()).add(link));
    this.worth = worth();
  }

  static String of(LineageTrace trace) {
    TraceText tree = new TraceText(trace);
    tree.write();
    return tree.text.toString();
  }

  /** Rows of nodes that depend on no column say nothing. */
  private Set<ColumnId> worth() {
    Map<ColumnId, List<ColumnId>> back = new HashMap<>();
    for (LineageLink link : trace.links()) {
      back.computeIfAbsent(trace.far(link), none -> new ArrayList<>()).add(trace.near(link));
    }
    Set<ColumnId> found =
        new HashSet<>(trace.upstream() ? trace.columns() : trace.kinds().keySet());
    Deque<ColumnId> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      back.getOrDefault(open.remove(), List.of()).stream().filter(found::add).forEach(open::add);
    }
    return found;
  }

  private record Line(LineageLink link, int depth) {}

  private void write() {
    text.append(trace.start()).append(note(trace.start())).append('\n');
    Deque<Line> open = new ArrayDeque<>();
    push(trace.start(), 1, open);
    while (!open.isEmpty()) {
      Line line = open.pop();
      ColumnId column = trace.far(line.link());
      text.append(INDENT.repeat(Math.min(line.depth(), DEEPEST)))
          .append(line.depth() > DEEPEST ? "[" + line.depth() + "] " : "")
          .append(trace.upstream() ? "<- " : "-> ")
          .append(column);
      line.link().kinds().forEach(kind -> text.append(' ').append(kind));
      text.append(note(column));
      if (told.add(column)) {
        text.append('\n');
        push(column, line.depth() + 1, open);
      } else {
        text.append(branches.containsKey(column) ? " (see above)\n" : "\n");
      }
    }
    if (!trace.upstream() && !trace.barriers().isEmpty()) {
      text.append("Java nodes take it, and do not say what they read: ")
          .append(String.join(", ", trace.barriers()))
          .append('\n');
    }
  }

  private void push(ColumnId column, int depth, Deque<Line> open) {
    List<LineageLink> links = branches.getOrDefault(column, List.of());
    for (int i = links.size() - 1; i >= 0; i--) {
      if (worth.contains(trace.far(links.get(i)))) {
        open.push(new Line(links.get(i), depth));
      }
    }
  }

  private String note(ColumnId column) {
    return trace.upstream() && trace.barriers().contains(column.node())
        ? " (Java: it does not say what it reads)"
        : "";
  }
}
