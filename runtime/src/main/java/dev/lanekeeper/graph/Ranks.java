package dev.lanekeeper.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ranks nodes so that each stands below all that it reads, and layers below each other. */
final class Ranks {

  private final Map<String, Integer> rankOf = new HashMap<>();

  private Ranks() {}

  /** Returns the nodes rank by rank; no rank is empty. */
  static List<List<GraphNode>> of(Graph graph) {
    Ranks ranks = new Ranks();
    int start = 0;
    for (List<GraphNode> band : bands(graph)) {
      start = ranks.place(band, start) + 1;
    }
    ranks.sinkSources(graph);
    TreeMap<Integer, List<GraphNode>> byRank = new TreeMap<>();
    for (GraphNode node : graph.nodes()) {
      byRank.computeIfAbsent(ranks.rank(node.name()), none -> new ArrayList<>()).add(node);
    }
    return List.copyOf(byRank.values());
  }

  private int rank(String node) {
    return rankOf.getOrDefault(node, 0);
  }

  private int place(List<GraphNode> band, int start) {
    int last = start;
    for (GraphNode node : band) {
      int rank = start;
      for (String read : node.reads()) {
        rank = Math.max(rank, rankOf.getOrDefault(read, -1) + 1);
      }
      rankOf.put(node.name(), rank);
      last = Math.max(last, rank);
    }
    return last;
  }

  /** Moves what reads nothing down to just above its first reader, within its layer. */
  private void sinkSources(Graph graph) {
    Map<String, Integer> nearest = new HashMap<>();
    Map<String, Integer> lastOfLayer = new HashMap<>();
    for (GraphNode node : graph.nodes()) {
      node.reads().forEach(read -> nearest.merge(read, rank(node.name()), Math::min));
      lastOfLayer.merge(node.layer(), rank(node.name()), Math::max);
    }
    for (GraphNode node : graph.nodes()) {
      Integer reader = nearest.get(node.name());
      if (node.reads().isEmpty() && reader != null) {
        int last = lastOfLayer.getOrDefault(node.layer(), 0);
        rankOf.put(node.name(), Math.max(rank(node.name()), Math.min(reader - 1, last)));
      }
    }
  }

  /** Returns the layers' nodes if data flows from layer to layer only; else all in one band. */
  private static List<List<GraphNode>> bands(Graph graph) {
    List<String> layers = graph.tagValues("layer");
    Map<String, Integer> layerOf = new HashMap<>();
    for (GraphNode node : graph.nodes()) {
      int layer = layers.indexOf(node.layer());
      for (String read : node.reads()) {
        if (layerOf.getOrDefault(read, 0) > layer) {
          return List.of(graph.nodes());
        }
      }
      layerOf.put(node.name(), layer);
    }
    TreeMap<Integer, List<GraphNode>> bands = new TreeMap<>();
    for (GraphNode node : graph.nodes()) {
      bands
          .computeIfAbsent(layerOf.getOrDefault(node.name(), -1), none -> new ArrayList<>())
          .add(node);
    }
    return List.copyOf(bands.values());
  }
}
