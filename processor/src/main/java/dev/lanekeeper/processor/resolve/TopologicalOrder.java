package dev.lanekeeper.processor.resolve;

import java.util.ArrayList;
import java.util.List;

/** Orders a graph without cycles: depth first in source order, with a stack of its own. */
final class TopologicalOrder {

  private TopologicalOrder() {}

  static List<Integer> of(Edges edges) {
    List<Integer> order = new ArrayList<>(edges.size());
    boolean[] seen = new boolean[edges.size()];
    int[] stack = new int[edges.size()];
    int[] next = new int[edges.size()];
    for (int start = 0; start < edges.size(); start++) {
      int depth = 0;
      if (!seen[start]) {
        seen[start] = true;
        stack[depth++] = start;
      }
      while (depth > 0) {
        int node = stack[depth - 1];
        if (next[node] == edges.count(node)) {
          order.add(node);
          depth--;
        } else {
          int need = edges.need(node, next[node]++);
          if (!seen[need]) {
            seen[need] = true;
            stack[depth++] = need;
          }
        }
      }
    }
    return order;
  }
}
