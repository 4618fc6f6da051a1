package dev.lanekeeper.sample.codegraph.page;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.report.RunReport;
import dev.lanekeeper.report.page.GraphSection;
import dev.lanekeeper.report.page.Html;
import dev.lanekeeper.report.page.HtmlPage;
import dev.lanekeeper.sample.codegraph.outputs.Summary;
import dev.lanekeeper.sample.codegraph.outputs.TableDigest;
import java.util.List;

/** The code graph as one page: numbers, the pipeline as a picture, tables. */
public final class Page {

  private Page() {}

  /**
   * Returns the page.
   *
   * @param input what was read
   * @param graph the pipeline's graph
   * @param report how the run went
   * @param summary the code graph in numbers
   * @param digests the tables' digests
   */
  public static HtmlPage of(
      String input, Graph graph, RunReport report, Summary summary, List<TableDigest> digests) {
    Html html = new Html();
    PageTables tables = new PageTables(summary, digests);
    tables.tiles(html);
    GraphSection.write(html, graph, report);
    tables.counts(html);
    tables.methods(html);
    tables.digests(html);
    tables.diagnostics(html);
    return new HtmlPage("Code graph", input, html);
  }
}
