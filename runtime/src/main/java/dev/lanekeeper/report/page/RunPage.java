package dev.lanekeeper.report.page;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.report.ExecutionRecord;
import dev.lanekeeper.report.NodeRecord;
import dev.lanekeeper.report.RunReport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** A run of a pipeline as one page. */
public final class RunPage {

  private static final int SLOWEST = 15;

  private RunPage() {}

  /**
   * Returns the page of a run.
   *
   * @param graph the graph of the pipeline that ran
   * @param report what it did
   */
  public static HtmlPage of(Graph graph, RunReport report) {
    Html html = new Html();
    tiles(html, report);
    if (!report.warnings().isEmpty()) {
      html.raw("<section>").element("h2", "Warnings").raw("<ul>");
      report.warnings().forEach(warning -> html.element("li", warning));
      html.raw("</ul></section>\n");
    }
    GraphSection.write(html, graph, report);
    slowest(html, report);
    executions(html, report);
    return new HtmlPage(
        report.pipeline(), report.engine() + ", " + report.started().toString(), html);
  }

  private static void tiles(Html html, RunReport report) {
    long failed = report.nodes().stream().filter(NodeRecord::failed).count();
    html.raw("<section class=\"tiles\">");
    tile(html, "", Durations.text(report.elapsed()), "elapsed");
    tile(html, "", number(report.nodes().size()), "nodes ran");
    tile(html, failed > 0 ? " bad" : "", number(failed), "failed");
    tile(html, "", number(report.executions().size()), "executions");
    long fallbacks =
        report.executions().stream().mapToLong(execution -> execution.fallbacks().size()).sum();
    tile(html, fallbacks > 0 ? " warn" : "", number(fallbacks), "fallbacks");
    tile(
        html,
        "",
        number(report.executions().stream().mapToLong(ExecutionRecord::rows).sum()),
        "rows out");
    html.raw("</section>\n");
  }

  private static String number(long value) {
    return new Html().number(value).toString();
  }

  private static void tile(Html html, String style, String value, String name) {
    html.raw("<div class=\"tile" + style + "\"><b>").text(value).raw("</b><span>").text(name);
    html.raw("</span></div>");
  }

  private static void slowest(Html html, RunReport report) {
    List<NodeRecord> nodes =
        report.nodes().stream()
            .sorted(Comparator.comparing(NodeRecord::elapsed).reversed())
            .limit(SLOWEST)
            .toList();
    if (nodes.isEmpty()) {
      return;
    }
    long most = Math.max(1, nodes.get(0).elapsed().toNanos());
    html.raw("<section>").element("h2", "Slowest nodes");
    html.raw("<table><thead><tr><th>node</th><th class=\"n\">time</th><th></th></tr></thead>");
    html.raw("<tbody>");
    for (NodeRecord node : nodes) {
      html.raw("<tr><td>");
      link(html, node.node());
      html.raw("</td><td class=\"n\">");
      html.text(Durations.text(node.elapsed()));
      html.raw("</td><td class=\"bar\"><i style=\"width:");
      html.length(100.0 * node.elapsed().toNanos() / most).raw("%\"></i></td></tr>");
    }
    html.raw("</tbody></table></section>\n");
  }

  private static void link(Html html, String node) {
    String encoded = URLEncoder.encode(node, StandardCharsets.UTF_8).replace("+", "%20");
    html.raw("<a href=\"#node=" + encoded + "\"><code>").text(node).raw("</code></a>");
  }

  private static void executions(Html html, RunReport report) {
    if (report.executions().isEmpty()) {
      return;
    }
    html.raw("<section>").element("h2", "Executions");
    html.raw("<div class=\"wide\"><table><thead><tr><th>node</th><th>call</th><th>mode</th>");
    html.raw("<th class=\"n\">rows</th><th class=\"n\">compile</th><th class=\"n\">execute</th>");
    html.raw("<th>plan</th><th></th></tr></thead><tbody>");
    for (ExecutionRecord execution : report.executions()) {
      html.raw("<tr><td>");
      link(html, execution.node());
      html.raw("</td><td>");
      html.text(execution.call()).raw("</td><td>").text(execution.mode());
      html.raw("</td><td class=\"n\">").number(execution.rows());
      html.raw("</td><td class=\"n\">").text(Durations.text(execution.compile()));
      html.raw("</td><td class=\"n\">").text(Durations.text(execution.execute()));
      html.raw("</td><td><code>")
          .text(Digests.shortened(execution.planDigest()))
          .raw("</code></td><td>");
      html.text(execution.failure().orElse("")).raw("</td></tr>");
    }
    html.raw("</tbody></table></div></section>\n");
  }
}
