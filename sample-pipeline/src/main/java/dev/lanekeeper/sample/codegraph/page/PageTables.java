package dev.lanekeeper.sample.codegraph.page;

import dev.lanekeeper.report.page.Html;
import dev.lanekeeper.sample.codegraph.cpg.CpgDiagnostic;
import dev.lanekeeper.sample.codegraph.outputs.ConnectedMethod;
import dev.lanekeeper.sample.codegraph.outputs.DiagnosticCount;
import dev.lanekeeper.sample.codegraph.outputs.EdgeCount;
import dev.lanekeeper.sample.codegraph.outputs.KindCount;
import dev.lanekeeper.sample.codegraph.outputs.Summary;
import dev.lanekeeper.sample.codegraph.outputs.TableDigest;
import dev.lanekeeper.sample.codegraph.row.NodeKind;
import java.util.List;
import java.util.Locale;

/** Writes the page's numbers. */
final class PageTables {

  private final Summary summary;
  private final List<TableDigest> digests;

  PageTables(Summary summary, List<TableDigest> digests) {
    this.summary = summary;
    this.digests = digests;
  }

  void tiles(Html html) {
    html.raw("<section class=\"tiles\">");
    tile(html, summary.totals().files(), "files");
    tile(html, summary.totals().lines(), "lines");
    tile(html, summary.nodeCount(NodeKind.TYPE), "named types");
    tile(
        html,
        summary.nodeCount(NodeKind.METHOD) + summary.nodeCount(NodeKind.CONSTRUCTOR),
        "methods");
    tile(html, summary.nodeCount(), "nodes");
    tile(html, summary.edgeCount(), "edges");
    html.raw(
        summary.totals().brokenFiles() > 0
            ? "<div class=\"tile bad\"><b>"
            : "<div class=\"tile\"><b>");
    html.number(summary.totals().brokenFiles())
        .raw("</b><span>files do not parse</span></div></section>\n");
  }

  private static void tile(Html html, long number, String name) {
    html.raw("<div class=\"tile\"><b>")
        .number(number)
        .raw("</b><span>")
        .text(name)
        .raw("</span></div>");
  }

  void counts(Html html) {
    html.raw("<div class=\"columns\"><section>").element("h2", "Nodes");
    html.raw(
        "<table><thead><tr><th>kind</th><th class=\"n\">count</th><th></th></tr></thead><tbody>");
    long most = summary.nodes().stream().mapToLong(KindCount::count).max().orElse(1);
    for (KindCount row : summary.nodes()) {
      html.raw("<tr><td><code>")
          .text(row.kind().name())
          .raw("</code></td><td class=\"n\">")
          .number(row.count());
      html.raw("</td><td class=\"bar\"><i style=\"width:")
          .raw(percent(row.count(), most))
          .raw("\"></i></td></tr>");
    }
    html.raw("</tbody></table></section>\n<section>").element("h2", "Edges");
    html.raw("<table><thead><tr><th>kind</th><th>rule</th><th class=\"n\">confidence</th>");
    html.raw("<th class=\"n\">count</th></tr></thead><tbody>");
    String before = "";
    for (EdgeCount row : summary.edges()) {
      String kind = row.kind().name();
      html.raw(
          kind.equals(before)
              ? "<tr><td></td><td>"
              : "<tr class=\"first\"><td><code>" + kind + "</code></td><td>");
      html.text(row.rule()).raw("</td><td class=\"n\">").text(row.confidence().toPlainString());
      html.raw("</td><td class=\"n\">").number(row.count()).raw("</td></tr>");
      before = kind;
    }
    html.raw("</tbody></table></section></div>\n");
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
  }

  void methods(Html html) {
    html.raw("<section>").element("h2", "Most connected methods");
    html.raw(
        "<p>Calls whose method is known for certain, or nearly so. Inferred ones are in the tables, with their confidence.</p>");
    html.raw(
        "<div class=\"wide\"><table><thead><tr><th>method</th><th class=\"n\">called</th><th class=\"n\">by members</th>");
    html.raw(
        "<th class=\"n\">calls</th><th class=\"n\">methods</th><th>file</th></tr></thead><tbody>");
    for (ConnectedMethod row : summary.methods()) {
      html.raw("<tr><td><code class=\"name\">")
          .raw(breakable(row.qualifiedName()))
          .raw("</code></td><td class=\"n\">");
      html.number(row.callsIn()).raw("</td><td class=\"n\">").number(row.callers());
      html.raw("</td><td class=\"n\">")
          .number(row.callsOut())
          .raw("</td><td class=\"n\">")
          .number(row.callees());
      html.raw("</td><td class=\"file\">")
          .text(fileName(row.file()) + ":" + row.startLine())
          .raw("</td></tr>");
    }
    html.raw("</tbody></table></div></section>\n");
  }

  /** Returns a qualified name that may be broken after dots, its package muted. */
  private static String breakable(String name) {
    int parameters = name.indexOf('(');
    int method = name.lastIndexOf('.', parameters < 0 ? name.length() : parameters);
    int type = name.lastIndexOf('.', method - 1);
    String muted =
        "<span>" + Html.escaped(name.substring(0, type + 1)).replace(".", ".<wbr>") + "</span>";
    return muted
        + Html.escaped(name.substring(type + 1)).replace(".", ".<wbr>").replace(",", ",<wbr>");
  }

  private static String fileName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  void digests(Html html) {
    html.raw("<section>").element("h2", "Digests");
    html.raw(
        "<p>SHA-256 over columns and rows. The same sources give the same digests, on any machine.</p><dl>");
    for (TableDigest row : digests) {
      html.element("dt", row.table()).raw("<dd><code>").text(row.digest()).raw("</code></dd>");
    }
    html.raw("</dl></section>\n");
  }

  void diagnostics(Html html) {
    html.raw("<section>").element("h2", "Diagnostics");
    if (summary.diagnostics().isEmpty()) {
      html.raw(
          "<p>None: every file parses, and both parsers saw the same nodes in each.</p></section>\n");
      return;
    }
    html.raw("<p>");
    for (DiagnosticCount row : summary.diagnosticCounts()) {
      html.number(row.count()).text(" " + row.severity() + (row.count() == 1 ? ". " : "s. "));
    }
    long all = summary.diagnosticCounts().stream().mapToLong(DiagnosticCount::count).sum();
    if (all > summary.diagnostics().size()) {
      html.raw("The first ")
          .number(summary.diagnostics().size())
          .raw(" are shown; all are in cpg_diagnostics.");
    }
    html.raw(
        "</p><div class=\"wide\"><table><thead><tr><th></th><th>where</th><th>reader</th><th>what</th></tr></thead><tbody>");
    for (CpgDiagnostic row : summary.diagnostics()) {
      html.raw("<tr><td><span class=\"badge ").text(row.severity()).raw("\">").text(row.severity());
      html.raw("</span></td><td class=\"file\">").text(row.file());
      html.text(row.startLine() > 0 ? ":" + row.startLine() + ":" + row.startColumn() : "")
          .raw("</td><td>");
      html.text(row.reader().toLowerCase(Locale.ROOT).replace('_', '-')).raw("</td><td>");
      html.text(row.message()).raw("</td></tr>");
    }
    html.raw("</tbody></table></div></section>\n");
  }
}
