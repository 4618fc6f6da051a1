package dev.lanekeeper.plan.rel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Walks directed acyclic graphs of any depth: an explicit stack, each instance once. */
final class Walk {

  private Walk() {}

  /**
   * Computes a value of each node, children first and in order, and returns that of the root.
   *
   * @param children gives a node's children
   * @param combine takes a node and its children's values, and gives the node's value
   */
  static <N, V> V fold(
      N root,
      Function<? super N, ? extends List<? extends N>> children,
      BiFunction<? super N, ? super List<V>, ? extends V> combine) {
    IdentityHashMap<N, V> done = new IdentityHashMap<>();
    Deque<N> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      N node = open.peek();
      List<? extends N> below = children.apply(node);
      if (!done.containsKey(node) && !openAll(below, done, open)) {
        List<V> values = new ArrayList<>(below.size());
        below.forEach(child -> values.add(Objects.requireNonNull(done.get(child))));
        done.put(node, combine.apply(node, values));
      }
      if (done.containsKey(node)) {
        open.pop();
      }
    }
    return Objects.requireNonNull(done.get(root));
  }

  /**
   * Opens the nodes that are not done, so that the first comes first; tells whether there are any.
   */
  private static <N> boolean openAll(
      List<? extends N> nodes, IdentityHashMap<N, ?> done, Deque<N> open) {
    boolean any = false;
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (!done.containsKey(nodes.get(i))) {
        open.push(nodes.get(i));
        any = true;
      }
    }
    return any;
  }
}
