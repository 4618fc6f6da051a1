package dev.lanekeeper.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders the nodes within their ranks so that lines are short, and breaks ranks that are too wide
 * into several rows. Sweeps over the rows, each node drawn to the middle of its neighbours, as in
 * Sugiyama, Tagawa and Toda's method (1981).
 */
final class Rows {

  private static final double LEAST_WIDTH = 1030;

  /** How much wider than high a picture of many nodes is. */
  private static final double SHAPE = 1.5;

  private static final double GAP = 14;
  private static final int SWEEPS = 6;

  private final double width;
  private final List<List<GraphNode>> rows = new ArrayList<>();
  private final Map<String, List<String>> readers = new HashMap<>();
  private final Map<String, Double> middles = new HashMap<>();

  private Rows(Graph graph) {
    double area =
        graph.nodes().stream()
            .mapToDouble(node -> (Picture.boxWidth(node) + GAP) * Picture.ROW_HEIGHT)
            .sum();
    width = Math.max(LEAST_WIDTH, Math.sqrt(SHAPE * area));
    for (GraphNode node : graph.nodes()) {
      for (String read : node.reads()) {
        readers.computeIfAbsent(read, none -> new ArrayList<>()).add(node.name());
      }
    }
  }

  static Rows of(Graph graph) {
    Rows rows = new Rows(graph);
    for (List<GraphNode> rank : Ranks.of(graph)) {
      rows.add(rank);
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean down = sweep % 2 == 0;
      for (int i = 0; i < rows.rows.size(); i++) {
        rows.settle(down ? i : rows.rows.size() - 1 - i, down);
      }
    }
    return rows;
  }

  /** Returns the rows from top to bottom, each from left to right. */
  List<List<GraphNode>> nodes() {
    return rows;
  }

  double middle(GraphNode node) {
    return middles.getOrDefault(node.name(), width / 2);
  }

  private void add(List<GraphNode> rank) {
    double total = rank.stream().mapToDouble(node -> Picture.boxWidth(node) + GAP).sum();
    int parts = (int) Math.ceil(total / width);
    List<GraphNode> sorted = sorted(rank, true);
    for (int part = 0; part < parts; part++) {
      int from = part * sorted.size() / parts;
      int to = (part + 1) * sorted.size() / parts;
      if (from < to) {
        rows.add(new ArrayList<>(sorted.subList(from, to)));
        settle(rows.size() - 1, true);
      }
    }
  }

  private void settle(int row, boolean down) {
    List<GraphNode> nodes = sorted(rows.get(row), down);
    rows.set(row, nodes);
    double[] widths = nodes.stream().mapToDouble(node -> Picture.boxWidth(node) + GAP).toArray();
    double[] wanted = nodes.stream().mapToDouble(node -> drawnTo(node, down)).toArray();
    double[] middles = Spread.of(wanted, widths, width);
    for (int i = 0; i < middles.length; i++) {
      this.middles.put(nodes.get(i).name(), middles[i]);
    }
  }

  private List<GraphNode> sorted(List<GraphNode> nodes, boolean down) {
    return nodes.stream().sorted(Comparator.comparingDouble(node -> drawnTo(node, down))).toList();
  }

  /** Where a node's neighbours above, or below, draw it; where it is, if it has none there. */
  private double drawnTo(GraphNode node, boolean down) {
    List<String> neighbours = down ? node.reads() : readers.getOrDefault(node.name(), List.of());
    return neighbours.stream()
        .filter(middles::containsKey)
        .mapToDouble(middles::get)
        .average()
        .orElseGet(() -> middle(node));
  }
}
