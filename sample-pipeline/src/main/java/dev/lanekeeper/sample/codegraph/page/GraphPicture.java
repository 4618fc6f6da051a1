package dev.lanekeeper.sample.codegraph.page;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphNode;
import dev.lanekeeper.report.NodeRecord;
import dev.lanekeeper.report.RunReport;
import dev.lanekeeper.sample.codegraph.page.GraphLayout.Box;
import dev.lanekeeper.sample.codegraph.page.GraphLayout.Line;
import dev.lanekeeper.sample.codegraph.page.GraphLayout.Point;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the pipeline's graph as SVG. */
final class GraphPicture {

  private final Graph graph;
  private final List<String> layers;
  private final Map<String, Duration> times = new HashMap<>();

  GraphPicture(Graph graph, RunReport report) {
    this.graph = graph;
    this.layers = graph.tagValues("layer");
    for (NodeRecord node : report.nodes()) {
      times.put(node.node(), node.elapsed());
    }
  }

  /** Adds the names of the layers in their colours. */
  void legend(Html html) {
    html.raw("<p class=\"legend\">");
    for (String layer : layers) {
      html.raw("<span><i class=\"layer-")
          .raw(Integer.toString(layers.indexOf(layer)))
          .raw("\"></i>");
      html.text(layer).raw("</span>");
    }
    html.raw("</p>");
  }

  void draw(Html html) {
    GraphLayout layout = GraphLayout.of(graph);
    html.raw("<svg viewBox=\"0 0 ").length(layout.width()).raw(" ").length(layout.height());
    html.raw("\" width=\"").length(layout.width()).raw("\" height=\"").length(layout.height());
    html.raw(
        "\" role=\"img\" aria-label=\"The pipeline's nodes and what they read\">\n<g class=\"lines\">\n");
    layout.lines().forEach(line -> line(html, line));
    html.raw("</g>\n<g class=\"boxes\">\n");
    layout.boxes().forEach(box -> box(html, box));
    html.raw("</g>\n</svg>\n");
  }

  private static void line(Html html, Line line) {
    html.raw("<path data-from=\"")
        .text(line.from())
        .raw("\" data-to=\"")
        .text(line.to())
        .raw("\" d=\"");
    List<Point> points = line.points();
    point(html.raw("M"), points.get(0));
    boolean curved = points.size() % 3 == 1;
    for (int i = 1; i < points.size(); i++) {
      html.raw(curved && i % 3 == 1 ? "C" : curved ? " " : "L");
      point(html, points.get(i));
    }
    html.raw("\"/>\n");
  }

  private static void point(Html html, Point point) {
    html.length(point.x()).raw(",").length(point.y());
  }

  private void box(Html html, Box box) {
    GraphNode node = box.node();
    html.raw("<g class=\"box layer-").raw(Integer.toString(layers.indexOf(node.layer())));
    html.raw("\" data-node=\"")
        .text(node.name())
        .raw("\" transform=\"translate(")
        .length(box.left());
    html.raw(",").length(box.top()).raw(")\"><title>").text(title(node)).raw("</title>");
    html.raw("<rect width=\"")
        .length(box.width())
        .raw("\" height=\"")
        .length(box.height())
        .raw("\" rx=\"6\"/>");
    html.raw("<text x=\"11\" y=\"15\">").text(node.name()).raw("</text>");
    html.raw("<text class=\"note\" x=\"11\" y=\"28\">").text(note(node)).raw("</text></g>\n");
  }

  private String note(GraphNode node) {
    String how =
        node.sql().isPresent()
            ? "SQL"
            : node.executes() ? "lane" : node.type().contains("Plan<") ? "plan" : "Java";
    Duration time = times.getOrDefault(node.name(), Duration.ZERO);
    return time.toMillis() < 10
        ? how
        : how + String.format(Locale.ROOT, " · %.2f s", time.toNanos() / 1e9);
  }

  private static String title(GraphNode node) {
    String type = node.type().replaceAll("[\\w.]+\\.", "");
    String materialized = node.materialize() ? "\ncomputed once" : "";
    return node.name()
        + ": "
        + type
        + materialized
        + node.sql().map(sql -> "\n\n" + sql.strip()).orElse("");
  }
}
