package dev.lanekeeper.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the nodes of a graph stand in a picture of it: data flows from rank to rank. Deterministic;
 * units are boxes, so whoever draws chooses their size.
 *
 * @param boxes one a node
 * @param lines one an edge
 * @param ranks how many ranks there are
 * @param rows how many rows the fullest rank has
 */
public record Picture(List<Box> boxes, List<Line> lines, int ranks, int rows) {

  /** Copies the lists. */
  public Picture {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /**
   * A node.
   *
   * @param node what it is
   * @param rank how many nodes the longest way to it has, from 0
   * @param row its place within the rank, from 0
   */
  public record Box(GraphNode node, int rank, int row) {}

  /**
   * An edge.
   *
   * @param from the node that is read
   * @param to the node that reads it
   */
  public record Line(String from, String to) {}

  /** Places a graph: each node right of all that it reads, near the middle of them. */
  public static Picture of(Graph graph) {
    Map<String, Integer> rankOf = new HashMap<>();
    Map<Integer, List<GraphNode>> ranks = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (GraphNode node : graph.nodes()) {
      int rank = 0;
      for (String read : node.reads()) {
        rank = Math.max(rank, rankOf.getOrDefault(read, -1) + 1);
        lines.add(new Line(read, node.name()));
      }
      rankOf.put(node.name(), rank);
      ranks.computeIfAbsent(rank, none -> new ArrayList<>()).add(node);
    }
    Map<String, Integer> rowOf = new HashMap<>();
    List<Box> boxes = new ArrayList<>();
    int most = 0;
    for (int rank = 0; rank < ranks.size(); rank++) {
      List<GraphNode> nodes = ranks.getOrDefault(rank, List.of());
      List<GraphNode> sorted =
          nodes.stream().sorted(Comparator.comparingDouble(node -> middle(node, rowOf))).toList();
      for (int row = 0; row < sorted.size(); row++) {
        rowOf.put(sorted.get(row).name(), row);
        boxes.add(new Box(sorted.get(row), rank, row));
      }
      most = Math.max(most, sorted.size());
    }
    return new Picture(boxes, lines, ranks.size(), most);
  }

  private static double middle(GraphNode node, Map<String, Integer> rowOf) {
    return node.reads().stream()
        .mapToInt(read -> rowOf.getOrDefault(read, 0))
        .average()
        .orElse(Double.MAX_VALUE);
  }
}
