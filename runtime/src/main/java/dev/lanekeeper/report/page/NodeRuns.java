package dev.lanekeeper.report.page;

import dev.lanekeeper.report.ExecutionRecord;
import dev.lanekeeper.report.NodeRecord;
import dev.lanekeeper.report.RunReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How each node ran. */
final class NodeRuns {

  private static final Duration WORTH_TELLING = Duration.ofMillis(10);

  private final Map<String, NodeRecord> nodes = new HashMap<>();
  private final Map<String, List<ExecutionRecord>> executions = new HashMap<>();
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
    report
        .executions()
        .forEach(
            execution ->
                runs.executions
                    .computeIfAbsent(execution.node(), none -> new ArrayList<>())
                    .add(execution));
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

  /** How long a node took, in percent of the slowest one's time. */
  int heat(String node) {
    return longest.isZero() ? 0 : (int) (100 * elapsed(node).toNanos() / longest.toNanos());
  }

  List<ExecutionRecord> executions(String node) {
    return executions.getOrDefault(node, List.of());
  }
}
