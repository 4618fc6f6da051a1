package dev.lanekeeper.benchmarks.source;

import java.util.List;

/**
 * One made-up node.
 *
 * @param parents the nodes it reads, all with a lower index; without any it reads the graph's one
 *     input
 */
record GraphNode(int index, Value value, List<GraphNode> parents) {

  GraphNode {
    parents = List.copyOf(parents);
  }

  String name() {
    return "node" + index;
  }

  boolean readsInput() {
    return parents.isEmpty();
  }
}
