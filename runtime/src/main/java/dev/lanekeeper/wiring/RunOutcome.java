package dev.lanekeeper.wiring;

import dev.lanekeeper.diagnostic.LaneException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What became of the nodes that a run was asked for, after one of them failed. */
final class RunOutcome {

  private final Outline outline;
  private final int[] asked;
  private final IntPredicate hasValue;
  private final Map<String, LaneException> failures = new LinkedHashMap<>();

  /** Nodes that failed, or need one that did. */
  private final boolean[] broken;

  RunOutcome(Outline outline, int[] asked, IntPredicate hasValue) {
    this.outline = outline;
    this.asked = asked;
    this.hasValue = hasValue;
    this.broken = new boolean[outline.slotCount()];
  }

  /**
   * Notes a failure; errors of the virtual machine end everything.
   *
   * @return what is asked for and can still run
   */
  int[] failed(FailedNode node) {
    Throwable told = Failures.ofNode(outline, node.node(), node.path(), node.cause());
    if (!(told instanceof LaneException failure)) {
      Failures.rethrow(told);
      throw new IllegalStateException(told);
    }
    failures.put(outline.node(node.node()), failure);
    broken[node.node()] = true;
    for (int each = 0; each < outline.nodeCount(); each++) {
      if (!hasValue.test(each)) {
        broken[each] |= Arrays.stream(outline.needs(each)).anyMatch(slot -> broken[slot]);
      }
    }
    return Arrays.stream(asked).filter(each -> !broken[each]).toArray();
  }

  /** Returns what to throw when nothing more runs. */
  RunFailure toFailure() {
    LaneException first = failures.values().iterator().next();
    List<String> done = names(Arrays.stream(asked).filter(hasValue));
    List<String> skipped = names(needed().filter(hasValue.negate()));
    skipped.removeAll(failures.keySet());
    return new RunFailure(
        first.code(), problem(first, done, skipped), first.fix(), failures, done, skipped);
  }

  private String problem(LaneException first, List<String> done, List<String> skipped) {
    StringBuilder text = new StringBuilder(first.problem());
    failures.values().stream()
        .skip(1)
        .forEach(
            failure ->
                text.append("\n  and [")
                    .append(failure.code())
                    .append("] ")
                    .append(failure.problem()));
    return text.append("\n  done: ")
        .append(list(done))
        .append("\n  failed: ")
        .append(list(failures.keySet()))
        .append("\n  not run: ")
        .append(list(skipped))
        .toString();
  }

  private static String list(Iterable<String> names) {
    String text = String.join(", ", names);
    return text.isEmpty() ? "none" : text;
  }

  /** Returns the nodes that were asked for and what they need, first node first. */
  private IntStream needed() {
    boolean[] needed = new boolean[outline.slotCount()];
    Arrays.stream(asked).forEach(each -> needed[each] = true);
    for (int each = outline.nodeCount() - 1; each >= 0; each--) {
      if (needed[each] && !hasValue.test(each)) {
        Arrays.stream(outline.needs(each)).forEach(slot -> needed[slot] = true);
      }
    }
    return IntStream.range(0, outline.nodeCount()).filter(each -> needed[each]);
  }

  private List<String> names(IntStream nodes) {
    return new ArrayList<>(nodes.mapToObj(outline::node).toList());
  }
}
