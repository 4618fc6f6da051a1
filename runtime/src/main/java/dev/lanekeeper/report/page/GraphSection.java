package dev.lanekeeper.report.page;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.Picture;
import dev.lanekeeper.report.RunReport;
import java.time.Duration;
import java.util.List;

/**
 * The part of a page that shows a pipeline's graph as a picture, coloured by layer or by time. A
 * click on a node shows what it is and how it ran; nodes are found by name.
 */
public final class GraphSection {

  private GraphSection() {}

  /**
   * Adds the section.
   *
   * @param graph the graph of the pipeline
   * @param report how it ran
   */
  public static void write(Html html, Graph graph, RunReport report) {
    NodeRuns runs = NodeRuns.of(report);
    List<String> layers = graph.tagValues("layer");
    html.raw("<section class=\"pipeline\" data-colour=\"layer\">").element("h2", "The pipeline");
    html.raw("<p>").number(graph.nodes().size()).raw(" nodes on ").text(report.engine());
    html.text(", " + Durations.text(report.elapsed()) + ". ");
    html.raw("Click a node for its rows, times, plan and statements.</p>\n");
    tools(html);
    legends(html, layers, runs.longest());
    html.raw("<div class=\"graph\"><div class=\"picture\">");
    new GraphDrawing(layers, runs).draw(html, Picture.of(graph));
    html.raw("<p class=\"keys\">Drag to move, Ctrl and wheel to enlarge. Keys: arrows go along");
    html.raw(" the lines, Enter opens, / searches, + − 0 enlarge, shrink, show all.</p></div>");
    html.raw("<aside class=\"details\" aria-label=\"The chosen node\" hidden></aside></div>\n");
    html.raw("<script type=\"application/json\" class=\"report\">");
    html.raw(Script.json(report.toJson(graph))).raw("</script></section>\n");
  }

  private static void tools(Html html) {
    html.raw("<div class=\"tools\"><input type=\"search\" class=\"search\" placeholder=\"Find a");
    html.raw(" node\" aria-label=\"Find a node\" autocomplete=\"off\" spellcheck=\"false\">");
    html.raw("<output class=\"hits\"></output><span class=\"switch\">");
    button(html, "by-layer", "colour by layer", "aria-pressed=\"true\"");
    button(html, "by-time", "by time", "aria-pressed=\"false\"");
    html.raw("</span><span class=\"switch\">");
    button(html, "zoom-out", "−", "aria-label=\"shrink\"");
    button(html, "zoom-in", "+", "aria-label=\"enlarge\"");
    button(html, "zoom-all", "show all", "");
    html.raw("</span></div>\n");
  }

  private static void button(Html html, String style, String text, String more) {
    html.raw("<button type=\"button\" class=\"" + style + "\" " + more + ">");
    html.text(text).raw("</button>");
  }

  private static void legends(Html html, List<String> layers, Duration longest) {
    html.raw("<div class=\"legend of-layer\">");
    for (int i = 0; i < layers.size(); i++) {
      html.raw(
          "<button type=\"button\" aria-pressed=\"false\" data-layer=\"" + i + "\"><i class=\"");
      html.raw(GraphDrawing.tint(i) + "\"></i>").text(layers.get(i)).raw("</button>");
    }
    html.raw("</div>\n<div class=\"legend of-time\">");
    for (int percent = 0; percent <= 100; percent += 25) {
      html.raw("<span><i class=\"heat\" style=\"--heat:" + percent + "%\"></i>");
      html.text(Durations.text(NodeRuns.atHeat(longest, percent))).raw("</span>");
    }
    html.raw("<span>dashed: did not run</span></div>\n");
  }
}
