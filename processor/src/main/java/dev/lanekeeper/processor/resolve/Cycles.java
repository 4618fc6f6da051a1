package dev.lanekeeper.processor.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds nodes that need each other: Tarjan's strongly connected components, with a stack of its
 * own, and in each the shortest cycle through its first node. Other cycles of a component may
 * vanish with that one, so they are not told.
 */
final class Cycles {

  private final Edges edges;
  private final int[] index;
  private final int[] low;
  private final int[] component;
  private final int[] next;
  private final Deque<Integer> path = new ArrayDeque<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private int count;
  private int components;

  private Cycles(Edges edges) {
    this.edges = edges;
    this.index = filled(edges.size());
    this.low = new int[edges.size()];
    this.component = filled(edges.size());
    this.next = new int[edges.size()];
  }

  /**
   * Returns one cycle a component, in the order of their first nodes; each starts with its first
   * node.
   */
  static List<List<Integer>> find(Edges edges) {
    Cycles cycles = new Cycles(edges);
    for (int node = 0; node < edges.size(); node++) {
      if (cycles.index[node] < 0) {
        cycles.visit(node);
      }
    }
    return cycles.ofComponents();
  }

  private void visit(int start) {
    enter(start);
    while (!path.isEmpty()) {
      int node = path.element();
      if (next[node] < edges.count(node)) {
        int need = edges.need(node, next[node]++);
        if (index[need] < 0) {
          enter(need);
        } else if (component[need] < 0) {
          low[node] = Math.min(low[node], index[need]);
        }
      } else {
        leave(path.pop());
      }
    }
  }

  private void enter(int node) {
    index[node] = low[node] = count++;
    path.push(node);
    open.push(node);
  }

  private void leave(int node) {
    if (low[node] == index[node]) {
      int member;
      do {
        member = open.pop();
        component[member] = components;
      } while (member != node);
      components++;
    }
    if (!path.isEmpty()) {
      low[path.element()] = Math.min(low[path.element()], low[node]);
    }
  }

  private List<List<Integer>> ofComponents() {
    int[] first = filled(components);
    int[] size = new int[components];
    for (int node = edges.size() - 1; node >= 0; node--) {
      first[component[node]] = node;
      size[component[node]]++;
    }
    return Arrays.stream(first)
        .filter(node -> size[component[node]] > 1 || needsItself(node))
        .mapToObj(this::shortest)
        .sorted(Comparator.comparing((List<Integer> cycle) -> cycle.get(0)))
        .toList();
  }

  private boolean needsItself(int node) {
    for (int i = 0; i < edges.count(node); i++) {
      if (edges.need(node, i) == node) {
        return true;
      }
    }
    return false;
  }

  /** Returns the shortest way from a node back to itself; empty if there is none. */
  private List<Integer> shortest(int start) {
    int[] from = filled(edges.size());
    Deque<Integer> reached = new ArrayDeque<>(List.of(start));
    while (!reached.isEmpty()) {
      int node = reached.remove();
      for (int i = 0; i < edges.count(node); i++) {
        int need = edges.need(node, i);
        if (need == start) {
          return back(node, start, from);
        }
        if (component[need] == component[start] && from[need] < 0) {
          from[need] = node;
          reached.add(need);
        }
      }
    }
    return List.of();
  }

  private static List<Integer> back(int last, int start, int[] from) {
    List<Integer> cycle = new ArrayList<>();
    for (int node = last; node != start; node = from[node]) {
      cycle.add(0, node);
    }
    cycle.add(0, start);
    return cycle;
  }

  private static int[] filled(int size) {
    int[] numbers = new int[size];
    Arrays.fill(numbers, -1);
    return numbers;
  }
}
