package dev.lanekeeper.sample.codegraph.page;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.report.RunReport;
import dev.lanekeeper.sample.codegraph.outputs.Summary;
import dev.lanekeeper.sample.codegraph.outputs.TableDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One HTML page about a run. It needs nothing but itself: style, script and picture are inside.
 *
 * @param input what was read
 * @param graph the pipeline's graph
 * @param report how the run went
 * @param summary the code graph in numbers
 * @param digests the tables' digests
 */
public record Page(
    String input, Graph graph, RunReport report, Summary summary, List<TableDigest> digests) {

  /** Copies the list. */
  public Page {
    digests = List.copyOf(digests);
  }

  /**
   * Writes the page: beside the file first, so that there is either all of it or what was there
   * before.
   *
   * @throws LaneException LK410 if the file cannot be written
   */
  public Path write(Path file) {
    try {
      Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".page", ".html");
      try {
        Files.writeString(beside, html());
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
      return file;
    } catch (IOException e) {
      throw new LaneException(
          Code.LK410,
          Code.LK410.message("'" + file + "' cannot be written: " + e.getMessage()),
          "Give a folder that can be written to.",
          e);
    }
  }

  /** Returns the page's markup. */
  String html() {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.element("title", "Code graph of " + input);
    html.raw("\n<style>\n").raw(resource("page.css")).raw("</style>\n</head>\n<body>\n<main>\n");
    html.raw("<header>")
        .element("h1", "Code graph")
        .raw("<p class=\"subtitle\">")
        .text(input)
        .raw("</p></header>\n");
    PageTables tables = new PageTables(summary, digests);
    tables.tiles(html);
    html.raw("<section>").element("h2", "The pipeline");
    html.raw("<p>").number(graph.nodes().size()).raw(" nodes, run by ").text(report.engine());
    html.text(String.format(Locale.ROOT, " in %.1f seconds. ", report.elapsed().toNanos() / 1e9));
    html.raw("Point at a node to see what it reads and who reads it, and its query.</p>");
    GraphPicture picture = new GraphPicture(graph, report);
    picture.legend(html);
    html.raw("<div class=\"picture\" tabindex=\"0\">");
    picture.draw(html);
    html.raw("</div></section>\n");
    tables.counts(html);
    tables.methods(html);
    tables.digests(html);
    tables.diagnostics(html);
    html.raw("</main>\n<script>\n").raw(resource("page.js")).raw("</script>\n</body>\n</html>\n");
    return html.toString();
  }

  private static String resource(String name) {
    try (InputStream stream = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
