package dev.lanekeeper.report.page;

import dev.lanekeeper.graph.GraphNode;
import dev.lanekeeper.graph.Picture;
import dev.lanekeeper.graph.Picture.Box;
import dev.lanekeeper.graph.Picture.Line;
import dev.lanekeeper.graph.Picture.Point;
import java.util.List;

/** Draws a picture of a graph as SVG. */
final class GraphDrawing {

  private static final int TINTS = 8;

  private final List<String> layers;
  private final NodeRuns runs;

  GraphDrawing(List<String> layers, NodeRuns runs) {
    this.layers = layers;
    this.runs = runs;
  }

  /** Returns the style of a layer; layers of a number of their own, -1 for none. */
  static String tint(int layer) {
    return "layer-" + (layer < 0 ? "none" : Integer.toString(layer % TINTS));
  }

  void draw(Html html, Picture picture) {
    html.raw("<svg class=\"whole\" viewBox=\"0 0 ").length(picture.width()).raw(" ");
    html.length(picture.height()).raw("\" width=\"").length(picture.width());
    html.raw("\" height=\"").length(picture.height());
    html.raw("\" role=\"group\" aria-label=\"The pipeline's nodes and what they read\">\n");
    html.raw("<g class=\"lines\">\n");
    picture.lines().forEach(line -> line(html, line));
    html.raw("</g>\n<g class=\"boxes\">\n");
    for (int i = 0; i < picture.boxes().size(); i++) {
      box(html, picture.boxes().get(i), i == 0);
    }
    html.raw("</g>\n</svg>\n");
  }

  private static void line(Html html, Line line) {
    html.raw("<path data-from=\"").text(line.from()).raw("\" data-to=\"").text(line.to());
    Point at = line.points().get(0);
    html.raw("\" d=\"M").length(at.x()).raw(",").length(at.y());
    for (Point next : line.points().subList(1, line.points().size())) {
      if (next.x() == at.x()) {
        html.raw("V").length(next.y());
      } else {
        double bend = Math.max(12, Math.min(60, (next.y() - at.y()) / 2));
        html.raw("C").length(at.x()).raw(",").length(at.y() + bend);
        html.raw(" ").length(next.x()).raw(",").length(next.y() - bend);
        html.raw(" ").length(next.x()).raw(",").length(next.y());
      }
      at = next;
    }
    html.raw("\"/>\n");
  }

  private void box(Html html, Box box, boolean first) {
    GraphNode node = box.node();
    int layer = layers.indexOf(node.layer());
    html.raw("<g class=\"box " + tint(layer));
    html.raw(runs.failed(node.name()) ? " failed" : "");
    html.raw(runs.ran(node.name()) ? "" : " idle");
    html.raw("\" role=\"button\" tabindex=\"" + (first ? 0 : -1) + "\" data-layer=\"" + layer);
    html.raw("\" data-node=\"").text(node.name());
    html.raw("\" style=\"--heat:" + runs.heat(node.name()) + "%\" transform=\"translate(");
    html.length(box.left()).raw(",").length(box.top()).raw(")\"><title>").text(node.name());
    html.raw("</title><rect width=\"").length(box.width()).raw("\" height=\"");
    html.length(box.height()).raw("\" rx=\"6\"/><text class=\"name\" x=\"10\" y=\"15\">");
    html.text(Picture.label(node)).raw("</text><text class=\"note\" x=\"10\" y=\"28\">");
    html.text(note(node)).raw("</text></g>\n");
  }

  private String note(GraphNode node) {
    String kind = kind(node);
    return runs.worthTelling(node.name())
        ? kind + " · " + Durations.text(runs.elapsed(node.name()))
        : kind;
  }

  private static String kind(GraphNode node) {
    if (node.sql().isPresent()) {
      return "SQL";
    }
    return node.executes() ? "lane" : node.type().contains("Plan<") ? "plan" : "Java";
  }
}
