package dev.lanekeeper.report;

import dev.lanekeeper.graph.Graph;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a run did so far.
 *
 * @param pipeline the pipeline's name
 * @param engine the engine's name
 * @param profileDigest the digest of the runtime profile
 * @param started when the run was opened
 * @param elapsed how long it took until now
 * @param nodes the nodes that ran, in the order in which they ended
 * @param executions the executions, in the order in which they ended
 * @param warnings what should be looked at, each with its code
 */
public record RunReport(
    String pipeline,
    String engine,
    String profileDigest,
    Instant started,
    Duration elapsed,
    List<NodeRecord> nodes,
    List<ExecutionRecord> executions,
    List<String> warnings) {

  /** Copies the lists. */
  public RunReport {
    nodes = List.copyOf(nodes);
    executions = List.copyOf(executions);
    warnings = List.copyOf(warnings);
  }

  /** Returns the report as JSON, times in seconds; docs/report.md tells its fields. */
  public String toJson() {
    return ReportJson.write(this, null);
  }

  /**
   * Returns the report as JSON together with the graph that ran: all that its page shows.
   *
   * @param graph the graph of the pipeline
   */
  public String toJson(Graph graph) {
    return ReportJson.write(this, graph);
  }

  /** Returns the report as a few lines of text: totals, then the slowest nodes. */
  public String summary() {
    return ReportSummary.write(this);
  }
}
