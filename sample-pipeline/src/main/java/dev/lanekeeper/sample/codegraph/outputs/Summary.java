package dev.lanekeeper.sample.codegraph.outputs;

import dev.lanekeeper.sample.codegraph.cpg.CpgDiagnostic;
import dev.lanekeeper.sample.codegraph.row.NodeKind;
import java.util.List;

/**
 * The graph in numbers.
 *
 * @param totals the size of the sources
 * @param nodes nodes by kind
 * @param edges edges by kind and rule
 * @param methods the most connected methods, most first
 * @param diagnostics what could not be read; errors first, then warnings, the first 200
 * @param diagnosticCounts how many there are
 */
public record Summary(
    Totals totals,
    List<KindCount> nodes,
    List<EdgeCount> edges,
    List<ConnectedMethod> methods,
    List<CpgDiagnostic> diagnostics,
    List<DiagnosticCount> diagnosticCounts) {

  /** Copies the lists. */
  public Summary {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    methods = List.copyOf(methods);
    diagnostics = List.copyOf(diagnostics);
    diagnosticCounts = List.copyOf(diagnosticCounts);
  }

  /** Returns the number of all nodes. */
  public long nodeCount() {
    return nodes.stream().mapToLong(KindCount::count).sum();
  }

  /** Returns the number of nodes of a kind. */
  public long nodeCount(NodeKind kind) {
    return nodes.stream().filter(row -> row.kind() == kind).mapToLong(KindCount::count).sum();
  }

  /** Returns the number of all edges. */
  public long edgeCount() {
    return edges.stream().mapToLong(EdgeCount::count).sum();
  }
}
