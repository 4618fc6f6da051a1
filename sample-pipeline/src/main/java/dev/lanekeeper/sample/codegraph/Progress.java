package dev.lanekeeper.sample.codegraph;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphNode;
import dev.lanekeeper.report.ExecutionRecord;
import dev.lanekeeper.report.NodeRecord;
import dev.lanekeeper.report.RunObserver;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells node by node what a run does: how far it is, how many rows came out, how long it took. */
final class Progress implements RunObserver {

  private final PrintStream out;
  private final Graph graph;
  private int done;
  private long rows = -1;

  Progress(PrintStream out, Graph graph) {
    this.out = out;
    this.graph = graph;
  }

  @Override
  public void executionFinished(ExecutionRecord execution) {
    rows = Math.max(rows, execution.rows());
  }

  @Override
  public void nodeFinished(NodeRecord node) {
    done++;
    String layer = graph.node(node.node()).map(GraphNode::layer).orElse("");
    out.printf(
        Locale.ROOT,
        "[%2d/%d] %-9s  %-23s %s  %s%n",
        done,
        graph.nodes().size(),
        layer,
        node.node(),
        rows < 0 ? " ".repeat(14) : String.format(Locale.ROOT, "%,9d rows", rows),
        node.failed() ? "failed" : seconds(node.elapsed()));
    rows = -1;
  }

  static String seconds(Duration elapsed) {
    return String.format(Locale.ROOT, "%6.2f s", elapsed.toNanos() / 1e9);
  }
}
