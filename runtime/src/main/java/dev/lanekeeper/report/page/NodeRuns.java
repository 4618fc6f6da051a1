package dev.lanekeeper.report.page;

import dev.lanekeeper.report.NodeRecord;
import dev.lanekeeper.report.RunReport;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How each node ran. */
final class NodeRuns {

  private static final Duration WORTH_TELLING = Duration.ofMillis(10);

  private final Map<String, NodeRecord> nodes = new HashMap<>();
  private final Duration longest;

  private NodeRuns(Duration longest) {
    this.longest = longest;
  }

  static NodeRuns of(RunReport report) {
    NodeRuns runs =
        new NodeRuns(
            report.nodes().stream()
                .map(NodeRecord::elapsed)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO));
    report.nodes().forEach(node -> runs.nodes.put(node.node(), node));
    return runs;
  }

  boolean ran(String node) {
    return nodes.containsKey(node);
  }

  boolean failed(String node) {
    NodeRecord run = nodes.get(node);
    return run != null && run.failed();
  }

  Duration elapsed(String node) {
    @Nullable NodeRecord run = nodes.get(node);
    return run == null ? Duration.ZERO : run.elapsed();
  }

  boolean worthTelling(String node) {
    return elapsed(node).compareTo(WORTH_TELLING) >= 0;
  }

  Duration longest() {
    return longest;
  }

  /**
   * Returns how strongly a node is coloured by its time, in percent: the root of its part of the
   * slowest one's time, so that one slow node does not leave all others pale.
   */
  int heat(String node) {
    double part = longest.isZero() ? 0 : (double) elapsed(node).toNanos() / longest.toNanos();
    return (int) Math.round(100 * Math.sqrt(part));
  }

  /** Returns the time that has a heat. */
  static Duration atHeat(Duration longest, int percent) {
    return Duration.ofNanos(longest.toNanos() * percent * percent / 10_000);
  }
}
