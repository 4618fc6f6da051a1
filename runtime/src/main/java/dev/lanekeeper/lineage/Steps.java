package dev.lanekeeper.lineage;

import dev.lanekeeper.annotation.LineageKind;
import dev.lanekeeper.graph.ColumnUse;
import dev.lanekeeper.graph.GraphColumn;
import dev.lanekeeper.graph.GraphNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The single steps of lineage, both ways. */
final class Steps {

  private final Map<String, GraphNode> nodes;

  /** Who uses each column: by the whole column, fields left out. */
  private final Map<ColumnId, List<Use>> users = new HashMap<>();

  private final Map<String, List<GraphNode>> readers = new HashMap<>();

  Steps(Map<String, GraphNode> nodes) {
    this.nodes = nodes;
    for (GraphNode node : nodes.values()) {
      Stream.concat(node.reads().stream(), node.inputs().stream())
          .forEach(read -> readers.computeIfAbsent(read, none -> new ArrayList<>()).add(node));
      for (GraphColumn column : node.columns().columns()) {
        ColumnId user = ColumnId.of(node.name(), column.name());
        column.from().forEach(use -> add(use, user));
      }
      node.columns().rows().forEach(use -> add(use, ColumnId.rows(node.name())));
    }
  }

  private void add(ColumnUse use, ColumnId user) {
    users
        .computeIfAbsent(ColumnId.of(use.node(), use.column()), none -> new ArrayList<>())
        .add(new Use(use, user));
  }

  private record Use(ColumnUse use, ColumnId user) {}

  /**
   * A step.
   *
   * @param next where it leads
   * @param kinds how; empty for what rows of nodes have to do with each other
   */
  record Step(ColumnId next, Set<LineageKind> kinds) {}

  /** Returns the nodes that may read a column and do not say what becomes of it. */
  List<String> barriers(ColumnId column, boolean upstream) {
    if (upstream) {
      GraphNode node = nodes.get(column.node());
      return node != null && isBarrier(node) ? List.of(node.name()) : List.of();
    }
    return readers.getOrDefault(column.node(), List.of()).stream()
        .filter(Steps::isBarrier)
        .map(GraphNode::name)
        .toList();
  }

  /** A node of which nothing is known; one that reads no other node is a source, and needs none. */
  private static boolean isBarrier(GraphNode node) {
    return !node.columns().isTraced() && !node.reads().isEmpty();
  }

  List<Step> upstream(ColumnId column) {
    GraphNode node = nodes.get(column.node());
    if (node == null || !node.columns().isTraced()) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    if (column.isRows()) {
      node.columns().rows().forEach(use -> steps(use, List.of(), steps));
      node.reads().forEach(read -> steps.add(new Step(ColumnId.rows(read), Set.of())));
    } else {
      node.columns()
          .column(column.column())
          .ifPresent(found -> found.from().forEach(use -> steps(use, column.fields(), steps)));
      steps.add(new Step(ColumnId.rows(column.node()), Set.of()));
    }
    return steps;
  }

  /** A field of a value that is passed on is that field of its source. */
  private static void steps(ColumnUse use, List<String> fields, List<Step> steps) {
    boolean passed = use.kinds().contains(LineageKind.IDENTITY) && !fields.isEmpty();
    if (passed) {
      steps.add(
          new Step(
              new ColumnId(use.node(), use.column(), Fields.join(use.fields(), fields)),
              EnumSet.of(LineageKind.IDENTITY)));
    }
    Set<LineageKind> others = passed ? withoutIdentity(use.kinds()) : use.kinds();
    if (!others.isEmpty()) {
      steps.add(new Step(new ColumnId(use.node(), use.column(), use.fields()), others));
    }
  }

  private static Set<LineageKind> withoutIdentity(Set<LineageKind> kinds) {
    Set<LineageKind> others = EnumSet.noneOf(LineageKind.class);
    others.addAll(kinds);
    others.remove(LineageKind.IDENTITY);
    return others;
  }

  List<Step> downstream(ColumnId column) {
    List<Step> steps = new ArrayList<>();
    if (column.isRows()) {
      for (GraphNode reader : readers.getOrDefault(column.node(), List.of())) {
        if (reader.columns().isTraced()) {
          steps.add(new Step(ColumnId.rows(reader.name()), Set.of()));
        }
      }
      return steps;
    }
    ColumnId whole = ColumnId.of(column.node(), column.column());
    for (Use found : users.getOrDefault(whole, Collections.emptyList())) {
      if (Fields.meet(found.use().fields(), column.fields())) {
        steps(found, Fields.behind(column.fields(), found.use().fields().size()), steps);
      }
    }
    return steps;
  }

  private static void steps(Use found, List<String> rest, List<Step> steps) {
    Set<LineageKind> kinds = found.use().kinds();
    ColumnId user = found.user();
    boolean passed = kinds.contains(LineageKind.IDENTITY) && !rest.isEmpty();
    if (passed) {
      steps.add(
          new Step(
              new ColumnId(user.node(), user.column(), rest), EnumSet.of(LineageKind.IDENTITY)));
    }
    Set<LineageKind> others = passed ? withoutIdentity(kinds) : kinds;
    if (!others.isEmpty()) {
      steps.add(new Step(user, others));
    }
  }
}
