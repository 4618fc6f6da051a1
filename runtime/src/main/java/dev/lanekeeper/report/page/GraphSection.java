package dev.lanekeeper.report.page;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphNode;
import dev.lanekeeper.graph.Picture;
import dev.lanekeeper.graph.Picture.Box;
import dev.lanekeeper.graph.Picture.Line;
import dev.lanekeeper.report.RunReport;
import java.util.List;

/**
 * The part of a page that shows a pipeline's graph as a picture, coloured by layer or by time. A
 * click on a node shows what it is and how it ran.
 */
public final class GraphSection {

  private static final int TINTS = 8;

  private final NodeRuns runs;
  private final List<String> layers;

  private GraphSection(Graph graph, NodeRuns runs) {
    this.runs = runs;
    this.layers = graph.tagValues("layer");
  }

  /**
   * Adds the section.
   *
   * @param graph the graph of the pipeline
   * @param report how it ran
   */
  public static void write(Html html, Graph graph, RunReport report) {
    GraphSection section = new GraphSection(graph, NodeRuns.of(report));
    html.raw("<section>").element("h2", "The pipeline");
    html.raw("<p>").number(graph.nodes().size()).raw(" nodes on ").text(report.engine());
    html.text(", " + Durations.text(report.elapsed()) + ". ");
    html.raw("Point at a node to see what it reads and who reads it; click it for the rest.</p>");
    section.legend(html);
    html.raw("<div class=\"graph\"><div class=\"picture\" tabindex=\"0\">");
    section.draw(html, Picture.of(graph));
    html.raw("</div><aside class=\"details\" hidden></aside></div>\n");
    html.raw("<script type=\"application/json\" class=\"nodes\">");
    html.raw(NodeDetails.json(graph, section.runs)).raw("</script></section>\n");
  }

  private void legend(Html html) {
    html.raw("<div class=\"legend\">");
    for (String layer : layers) {
      html.raw("<span><i class=\"layer-" + tint(layer) + "\"></i>").text(layer).raw("</span>");
    }
    html.raw("<span class=\"buttons\">");
    html.raw("<button type=\"button\" class=\"by-time\" aria-pressed=\"false\">by time</button>");
    html.raw("<button type=\"button\" class=\"zoom-out\" title=\"smaller\">−</button>");
    html.raw("<button type=\"button\" class=\"zoom-in\" title=\"larger\">+</button>");
    html.raw("<button type=\"button\" class=\"zoom-all\">whole</button></span></div>\n");
  }

  private int tint(String layer) {
    return Math.max(0, layers.indexOf(layer)) % TINTS;
  }

  private void draw(Html html, Picture picture) {
    html.raw("<svg viewBox=\"0 0 ").length(picture.width()).raw(" ").length(picture.height());
    html.raw("\" width=\"").length(picture.width()).raw("\" height=\"").length(picture.height());
    html.raw("\" role=\"img\" aria-label=\"The pipeline's nodes and what they read\">\n");
    html.raw("<g class=\"lines\">\n");
    picture.lines().forEach(line -> line(html, line));
    html.raw("</g>\n<g class=\"boxes\">\n");
    picture.boxes().forEach(box -> box(html, box));
    html.raw("</g>\n</svg>\n");
  }

  private static void line(Html html, Line line) {
    double bend = Math.max(18, Math.min(60, (line.toY() - line.fromY()) / 2));
    html.raw("<path data-from=\"").text(line.from()).raw("\" data-to=\"").text(line.to());
    html.raw("\" d=\"M").length(line.fromX()).raw(",").length(line.fromY());
    html.raw("C").length(line.fromX()).raw(",").length(line.fromY() + bend);
    html.raw(" ").length(line.toX()).raw(",").length(line.toY() - bend);
    html.raw(" ").length(line.toX()).raw(",").length(line.toY()).raw("\"/>\n");
  }

  private void box(Html html, Box box) {
    GraphNode node = box.node();
    html.raw("<g class=\"box layer-" + tint(node.layer()));
    html.raw(runs.failed(node.name()) ? " failed" : "");
    html.raw(runs.ran(node.name()) ? "" : " idle");
    html.raw("\" tabindex=\"0\" data-node=\"").text(node.name());
    html.raw("\" style=\"--heat:").raw(Integer.toString(runs.heat(node.name()))).raw("%");
    html.raw("\" transform=\"translate(").length(box.left()).raw(",").length(box.top());
    html.raw(")\"><rect width=\"").length(box.width()).raw("\" height=\"").length(box.height());
    html.raw("\" rx=\"6\"/><text x=\"11\" y=\"15\">").text(node.name());
    html.raw("</text><text class=\"note\" x=\"11\" y=\"28\">").text(note(node));
    html.raw("</text></g>\n");
  }

  private String note(GraphNode node) {
    String kind = NodeDetails.kind(node);
    return runs.worthTelling(node.name())
        ? kind + " · " + Durations.text(runs.elapsed(node.name()))
        : kind;
  }
}
