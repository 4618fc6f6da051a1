package dev.lanekeeper.processor.resolve;

import java.util.List;

/** Which nodes each node needs, by number, in the order of its parameters. */
final class Edges {

  private final int[][] needs;

  Edges(List<List<Source>> sources) {
    needs =
        sources.stream()
            .map(
                ofNode ->
                    ofNode.stream()
                        .filter(Source.FromNode.class::isInstance)
                        .mapToInt(source -> ((Source.FromNode) source).node())
                        .distinct()
                        .toArray())
            .toArray(int[][]::new);
  }

  int size() {
    return needs.length;
  }

  int count(int node) {
    return needs[node].length;
  }

  int need(int node, int index) {
    return needs[node][index];
  }
}
