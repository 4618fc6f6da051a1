package dev.lanekeeper.benchmarks.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A made-up graph, the same for the same size: as in real pipelines most nodes read what lies
 * close, some read from far, and one in twenty starts afresh from the input.
 */
public final class Graph {
  /** Name of the one value given from outside, a {@code long}. */
  public static final String INPUT = "seed";

  private static final int LIBRARY_SIZE = 50;
  private static final int NEAR = 30;
  private static final int MOST_PARENTS = 3;
  private static final double AFRESH = 0.05;
  private static final double FAR = 0.1;

  private final List<GraphNode> nodes;

  private Graph(List<GraphNode> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  List<GraphNode> nodes() {
    return nodes;
  }

  /** Nodes of mixed types. */
  public static Graph mixed(int size) {
    return make(size, List.of(Value.values()));
  }

  /** Nodes that all return a {@code long}. */
  public static Graph ofLongs(int size) {
    return make(size, List.of(Value.LONG));
  }

  private static Graph make(int size, List<Value> values) {
    Random random = new Random(size);
    List<GraphNode> nodes = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      Value value = values.get(random.nextInt(values.size()));
      nodes.add(new GraphNode(index, value, parents(nodes, random)));
    }
    return new Graph(nodes);
  }

  private static List<GraphNode> parents(List<GraphNode> before, Random random) {
    if (before.isEmpty() || random.nextDouble() < AFRESH) {
      return List.of();
    }
    Set<Integer> picked = new HashSet<>();
    int wanted = 1 + random.nextInt(MOST_PARENTS);
    for (int parent = 0; parent < wanted; parent++) {
      int reach = random.nextDouble() < FAR ? before.size() : Math.min(NEAR, before.size());
      picked.add(before.size() - 1 - random.nextInt(reach));
    }
    return picked.stream().sorted().map(before::get).toList();
  }

  /** The nodes in order, cut into pieces of the size of a file that a person would write. */
  List<List<GraphNode>> libraries() {
    int count = (nodes.size() + LIBRARY_SIZE - 1) / LIBRARY_SIZE;
    return IntStream.range(0, count)
        .map(library -> library * LIBRARY_SIZE)
        .mapToObj(from -> nodes.subList(from, Math.min(from + LIBRARY_SIZE, nodes.size())))
        .toList();
  }

  /** Names of the libraries' classes, without package. */
  public List<String> libraryNames() {
    return IntStream.range(0, libraries().size()).mapToObj(Graph::libraryName).toList();
  }

  /** Name of the class that a node lies in. */
  static String library(GraphNode node) {
    return libraryName(node.index() / LIBRARY_SIZE);
  }

  private static String libraryName(int library) {
    return "Nodes" + library;
  }

  /** Name of the last node. */
  public String lastName() {
    return nodes.get(nodes.size() - 1).name();
  }

  /** The nodes that no other node reads. */
  List<GraphNode> sinks() {
    Set<Integer> read = new HashSet<>();
    nodes.forEach(node -> node.parents().forEach(parent -> read.add(parent.index())));
    return nodes.stream().filter(node -> !read.contains(node.index())).toList();
  }
}
