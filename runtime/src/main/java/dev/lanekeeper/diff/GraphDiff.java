package dev.lanekeeper.diff;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphNode;
import dev.lanekeeper.lineage.Lineage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed from one manifest of a pipeline to another. Which change breaks its readers is
 * written down in docs/lineage.md. Immutable.
 *
 * @param changes inputs first, then nodes in the order of the old manifest, new ones last
 */
public record GraphDiff(List<GraphChange> changes) {

  /** Copies the list. */
  public GraphDiff {
    changes = List.copyOf(changes);
  }

  /** Compares two manifests of one pipeline. */
  public static GraphDiff between(Graph before, Graph after) {
    List<GraphChange> changes = new ArrayList<>();
    new InputChanges(before, after, changes).add();
    Map<String, GraphNode> old = byName(before);
    Map<String, GraphNode> now = byName(after);
    Lineage readers = Lineage.of(before);
    NodeChanges nodes = new NodeChanges(before, changes);
    for (GraphNode node : before.nodes()) {
      GraphNode other = now.get(node.name());
      if (other == null) {
        nodes.removed(node, after.nodes().stream().filter(one -> !old.containsKey(one.name())));
      } else {
        nodes.changed(node, other);
        new ColumnChanges(node, other, readers, changes).add();
      }
    }
    after.nodes().stream().filter(node -> !old.containsKey(node.name())).forEach(nodes::added);
    return new GraphDiff(changes);
  }

  private static Map<String, GraphNode> byName(Graph graph) {
    Map<String, GraphNode> nodes = new LinkedHashMap<>();
    graph.nodes().forEach(node -> nodes.put(node.name(), node));
    return nodes;
  }

  /** Returns the changes that break readers. */
  public List<GraphChange> breaking() {
    return changes.stream().filter(GraphChange::breaking).toList();
  }

  /** Returns the changes that break nobody. */
  public List<GraphChange> compatible() {
    return changes.stream().filter(change -> !change.breaking()).toList();
  }
}
