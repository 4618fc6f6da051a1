package dev.lanekeeper.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts nodes into rows, and orders each row so that lines are short: ranks that are too wide become
 * several rows, lines that lead past rows get a place in each, and sweeps over the rows draw each
 * box and line to the middle of its neighbours, as in Sugiyama, Tagawa and Toda's method (1981).
 * All lines from one node share one way down.
 */
final class Rows {

  private static final double LEAST_WIDTH = 1030;

  /** How much wider than high a picture of many nodes is. */
  private static final double SHAPE = 1.5;

  private static final int SWEEPS = 8;

  /** More places of lines than this a node would fill the picture: then lines go straight. */
  private static final int MOST_PASSING = 30;

  private final double width;
  private final List<List<GraphNode>> nodes = new ArrayList<>();
  private final List<List<Stand>> stands = new ArrayList<>();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final Map<String, Stand> standOf = new HashMap<>();

  /** Of each node the places of its lines in the rows below it. */
  private final Map<String, List<Stand>> ways = new HashMap<>();

  private Rows(Graph graph) {
    double area =
        graph.nodes().stream()
            .mapToDouble(node -> Stand.of(node).width() * Picture.ROW_HEIGHT)
            .sum();
    width = Math.max(LEAST_WIDTH, Math.sqrt(SHAPE * area));
    for (List<GraphNode> rank : Ranks.of(graph)) {
      split(rank);
    }
    lead(graph);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean down = sweep % 2 == 0;
      for (int i = 0; i < stands.size(); i++) {
        settle(down ? i : stands.size() - 1 - i, down);
      }
    }
  }

  static Rows of(Graph graph) {
    return new Rows(graph);
  }

  /** Returns the rows from top to bottom. */
  List<List<GraphNode>> nodes() {
    return nodes;
  }

  double middle(GraphNode node) {
    Stand stand = standOf.get(node.name());
    return stand == null ? width / 2 : stand.middle();
  }

  /** Returns where a line from one node to another goes past the rows between them, in order. */
  List<Double> between(GraphNode from, GraphNode to) {
    int rows = row(to) - row(from) - 1;
    List<Stand> way = ways.getOrDefault(from.name(), List.of());
    return way.size() < rows
        ? List.of()
        : way.subList(0, rows).stream().map(Stand::middle).toList();
  }

  int row(GraphNode node) {
    return rowOf.getOrDefault(node.name(), 0);
  }

  private void split(List<GraphNode> rank) {
    double total = rank.stream().mapToDouble(node -> Stand.of(node).width()).sum();
    int parts = (int) Math.ceil(total / width);
    List<GraphNode> sorted =
        rank.stream().sorted(Comparator.comparingDouble(this::readsMiddle)).toList();
    for (int part = 0; part < parts; part++) {
      int from = part * sorted.size() / parts;
      int to = (part + 1) * sorted.size() / parts;
      if (from < to) {
        add(sorted.subList(from, to));
      }
    }
  }

  private void add(List<GraphNode> row) {
    List<Stand> placed = new ArrayList<>();
    double at = 0;
    for (GraphNode node : row) {
      Stand stand = Stand.of(node);
      stand.stand(at + stand.width() / 2);
      at += stand.width();
      rowOf.put(node.name(), nodes.size());
      standOf.put(node.name(), stand);
      placed.add(stand);
    }
    double shift = (width - at) / 2;
    placed.forEach(stand -> stand.stand(stand.middle() + shift));
    nodes.add(row);
    stands.add(placed);
  }

  /** Returns the middle of what a node reads, as far as that has its row. */
  private double readsMiddle(GraphNode node) {
    return node.reads().stream()
        .flatMap(read -> Optional.ofNullable(standOf.get(read)).stream())
        .mapToDouble(Stand::middle)
        .average()
        .orElse(width / 2);
  }

  /** Gives lines their places in the rows that they lead past. */
  private void lead(Graph graph) {
    Map<String, Integer> last = new HashMap<>();
    for (GraphNode node : graph.nodes()) {
      node.reads().forEach(read -> last.merge(read, row(node), Math::max));
    }
    long passing =
        last.entrySet().stream()
            .mapToLong(end -> end.getValue() - rowOf.getOrDefault(end.getKey(), end.getValue()))
            .sum();
    if (passing <= (long) MOST_PASSING * graph.nodes().size()) {
      last.forEach(this::makeWay);
    }
    for (GraphNode node : graph.nodes()) {
      for (String read : node.reads()) {
        lead(read, node);
      }
    }
  }

  private void makeWay(String node, int last) {
    List<Stand> way = new ArrayList<>();
    Stand before = standOf.get(node);
    if (before == null) {
      return;
    }
    double middle = before.middle();
    for (int row = rowOf.getOrDefault(node, 0) + 1; row < last; row++) {
      Stand passing = Stand.passing();
      passing.stand(middle);
      before.leadsTo(passing);
      stands.get(row).add(passing);
      way.add(passing);
      before = passing;
    }
    ways.put(node, way);
  }

  private void lead(String from, GraphNode to) {
    Stand start = standOf.get(from);
    Stand end = standOf.get(to.name());
    if (start == null || end == null) {
      return;
    }
    List<Stand> way = ways.getOrDefault(from, List.of());
    int between = row(to) - rowOf.getOrDefault(from, 0) - 1;
    boolean passes = between > 0 && between <= way.size();
    (passes ? way.get(between - 1) : start).leadsTo(end);
  }

  private void settle(int row, boolean down) {
    List<Stand> sorted =
        stands.get(row).stream()
            .sorted(Comparator.comparingDouble(stand -> stand.drawnTo(down)))
            .toList();
    stands.set(row, new ArrayList<>(sorted));
    double[] widths = sorted.stream().mapToDouble(Stand::width).toArray();
    double[] weights = sorted.stream().mapToDouble(Stand::weight).toArray();
    double[] wanted = sorted.stream().mapToDouble(stand -> stand.drawnTo(down)).toArray();
    double[] middles = Spread.of(wanted, widths, weights, width);
    for (int i = 0; i < middles.length; i++) {
      sorted.get(i).stand(middles[i]);
    }
  }
}
