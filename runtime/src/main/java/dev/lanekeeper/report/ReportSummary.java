package dev.lanekeeper.report;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A report as a few lines of text. */
final class ReportSummary {

  private static final int MOST_NODES = 10;

  private ReportSummary() {}

  static String write(RunReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s on %s: %d nodes, %d executions, %d rows in %s\n",
            report.pipeline(),
            report.engine(),
            report.nodes().size(),
            report.executions().size(),
            report.executions().stream().mapToLong(ExecutionRecord::rows).sum(),
            seconds(report.elapsed())));
    List<NodeRecord> slowest =
        report.nodes().stream()
            .sorted(Comparator.comparing(NodeRecord::elapsed).reversed())
            .limit(MOST_NODES)
            .toList();
    for (NodeRecord node : slowest) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %8s  %s%s\n",
              seconds(node.elapsed()),
              node.node(),
              node.failed() ? "  FAILED" : ""));
    }
    report.warnings().forEach(warning -> text.append("  ").append(warning).append('\n'));
    return text.toString();
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
  }
}
