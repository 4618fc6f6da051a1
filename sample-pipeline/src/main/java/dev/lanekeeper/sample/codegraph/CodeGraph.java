package dev.lanekeeper.sample.codegraph;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.Engines;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.report.RunReport;
import dev.lanekeeper.report.page.HtmlPage;
import dev.lanekeeper.sample.codegraph.outputs.Summary;
import dev.lanekeeper.sample.codegraph.outputs.TableDigest;
import dev.lanekeeper.sample.codegraph.page.Page;
import dev.lanekeeper.sample.codegraph.row.NodeKind;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One run of the pipeline, from the command line's wishes to the last line printed. */
final class CodeGraph {

  private CodeGraph() {}

  /**
   * Runs the pipeline and writes the page.
   *
   * @throws dev.lanekeeper.diagnostic.LaneException LK407 for inputs, LK410 for the output folder,
   *     LK411 for the engine
   */
  @LaneRoot("code graph's command line")
  static void run(Arguments arguments, PrintStream out, PrintStream err) {
    Engine engine = Engines.named(arguments.engine());
    Graph graph = Graph.of(CodeGraphPipeline.class);
    err.printf("Code graph of %s%n", text(arguments.inputs()));
    try (CodeGraphPipelineWiring wiring =
        CodeGraphPipelineWiring.builder()
            .backend(engine, RuntimeProfile.defaults().withThreads(arguments.threads()))
            .sourcePaths(arguments.inputs())
            .outputFolder(arguments.output())
            .threads(arguments.threads())
            .observer(new Progress(err, graph))
            .build()) {
      RunReport report = wiring.run();
      HtmlPage page =
          Page.of(text(arguments.inputs()), graph, report, wiring.summary(), wiring.digests());
      Path file = page.write(arguments.output().resolve("index.html"));
      tell(out, wiring.summary(), wiring.digests(), report);
      out.printf(
          "Tables in %s, page in %s%n", arguments.output().toAbsolutePath(), file.toAbsolutePath());
    }
  }

  private static void tell(
      PrintStream out, Summary summary, List<TableDigest> digests, RunReport report) {
    out.println();
    summary.nodes().forEach(row -> line(out, row.kind().name(), row.count()));
    line(out, "nodes", summary.nodeCount());
    line(out, "edges", summary.edgeCount());
    line(out, "files", summary.totals().files());
    line(out, "files that do not parse", summary.totals().brokenFiles());
    line(out, "named types", summary.nodeCount(NodeKind.TYPE));
    summary
        .diagnosticCounts()
        .forEach(row -> line(out, "diagnostics: " + row.severity(), row.count()));
    out.println();
    digests.forEach(row -> out.printf("%-16s sha256 %s%n", row.table(), row.digest()));
    out.println();
    out.printf(Locale.ROOT, "Done in %.1f s.%n", report.elapsed().toNanos() / 1e9);
  }

  private static void line(PrintStream out, String name, long count) {
    out.printf(Locale.ROOT, "%-24s %,10d%n", name, count);
  }

  private static String text(List<Path> inputs) {
    return String.join(", ", inputs.stream().map(Path::toString).toList());
  }
}
