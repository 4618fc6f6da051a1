package dev.lanekeeper.diff;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes of nodes as wholes: they are API, since a wiring has an accessor for each. */
final class NodeChanges {

  /** Tags by which others find what a node makes. */
  private static final Set<String> FOUND_BY = Set.of("artifact", "kind");

  private final Graph before;
  private final List<GraphChange> changes;

  NodeChanges(Graph before, List<GraphChange> changes) {
    this.before = before;
    this.changes = changes;
  }

  void removed(GraphNode node, Stream<GraphNode> added) {
    List<String> alike =
        added
            .filter(
                other -> other.type().equals(node.type()) && other.columns().equals(node.columns()))
            .map(GraphNode::name)
            .toList();
    add(
        node,
        alike.size() == 1 ? "removed, or renamed to " + alike.get(0) : "removed",
        true,
        "callers of its accessor");
  }

  void added(GraphNode node) {
    changes.add(
        new GraphChange("node " + node.name(), "added", false, "nobody reads it yet", List.of()));
  }

  void changed(GraphNode node, GraphNode other) {
    if (!node.type().equals(other.type())) {
      add(
          node,
          "type " + node.type() + " became " + other.type(),
          true,
          "callers of its accessor: it gives another type");
    }
    if (node.sink() != other.sink()) {
      add(
          node,
          other.sink() ? "is a sink now" : "is no sink any more",
          false,
          "it runs as before with what reads it");
    }
    if (node.materialize() != other.materialize()) {
      add(
          node,
          other.materialize() ? "is computed once now" : "is part of its readers' queries now",
          false,
          "it has the same rows");
    }
    tags(node, other);
  }

  private void tags(GraphNode node, GraphNode other) {
    Set<String> names = new TreeSet<>(node.tags().keySet());
    names.addAll(other.tags().keySet());
    for (String name : names) {
      String old = node.tags().get(name);
      String now = other.tags().get(name);
      if (Objects.equals(old, now)) {
        continue;
      }
      boolean breaking = old != null && FOUND_BY.contains(name);
      changes.add(
          new GraphChange(
              "node " + node.name(),
              "tag "
                  + name
                  + (old == null ? "" : "=" + old)
                  + (now == null
                      ? " removed"
                      : old == null ? "=" + now + " added" : " became " + now),
              breaking,
              breaking ? "whoever finds the node by it" : "nothing is found by it alone",
              List.of()));
    }
  }

  private void add(GraphNode node, String change, boolean breaking, String why) {
    List<String> readers =
        before.nodes().stream()
            .filter(reader -> reader.reads().contains(node.name()))
            .map(GraphNode::name)
            .collect(Collectors.toList());
    changes.add(new GraphChange("node " + node.name(), change, breaking, why, readers));
  }
}
