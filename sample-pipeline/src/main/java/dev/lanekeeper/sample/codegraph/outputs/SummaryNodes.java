package dev.lanekeeper.sample.codegraph.outputs;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.sample.codegraph.cpg.CpgDiagnostic;
import dev.lanekeeper.sample.codegraph.cpg.CpgEdge;
import dev.lanekeeper.sample.codegraph.cpg.CpgNode;
import dev.lanekeeper.sample.codegraph.cpg.CpgProp;
import dev.lanekeeper.sample.codegraph.normalize.NamedMethod;
import dev.lanekeeper.sample.codegraph.relate.CallTarget;
import dev.lanekeeper.sample.codegraph.row.CallSite;
import dev.lanekeeper.sample.codegraph.row.SourceRow;
import dev.lanekeeper.sample.codegraph.row.SyntaxNode;
import java.util.List;

/** The graph in numbers. */
@NodeLibrary
public interface SummaryNodes {

  /** How large the sources are. */
  @Node
  @Tag(layer = "outputs", artifact = "totals", kind = "table")
  @Sql(
      """
      select
        count(*) as files,
        count(case when broken then 1 end) as broken_files,
        coalesce(sum(bytes), 0) as bytes,
        coalesce(sum(lines), 0) as lines,
        count(distinct package_name) as packages
      from sourceFiles
      """)
  Plan<Totals> totals(Plan<SourceRow> sourceFiles);

  /** Nodes by kind. */
  @Node
  @Tag(layer = "outputs", artifact = "node_counts", kind = "table")
  @Sql(
      """
      select kind, count(*) as count
      from writtenNodes
      group by kind
      order by count(*) desc, kind
      """)
  Plan<KindCount> nodeCounts(Plan<CpgNode> writtenNodes);

  /** Edges by kind and rule. */
  @Node
  @Tag(layer = "outputs", artifact = "edge_counts", kind = "table")
  @Sql(
      """
      select kind, rule, confidence, count(*) as count
      from writtenEdges
      group by kind, rule, confidence
      order by kind, count(*) desc, rule, confidence
      """)
  Plan<EdgeCount> edgeCounts(Plan<CpgEdge> writtenEdges);

  /** The methods that most calls go to or come from. Calls that are ambiguous do not count. */
  @Node
  @Tag(layer = "outputs", artifact = "connected_methods", kind = "table")
  @Sql(
      """
      with certain as (
        select t.method_id, c.member_id
        from callTargets t
        join callSites c on c.id = t.call_id
        where t.confidence >= 0.90
      ),
      incoming as (
        select method_id, count(*) as calls, count(distinct member_id) as callers
        from certain
        group by method_id
      ),
      outgoing as (
        select member_id, count(*) as calls, count(distinct method_id) as callees
        from certain
        group by member_id
      )
      select
        m.qualified_name,
        f.file,
        n.start_line,
        coalesce(i.calls, 0) as calls_in,
        coalesce(i.callers, 0) as callers,
        coalesce(o.calls, 0) as calls_out,
        coalesce(o.callees, 0) as callees
      from methods m
      join syntaxNodes n on n.id = m.id
      join sourceFiles f on f.file_no = n.file_no
      left join incoming i on i.method_id = m.id
      left join outgoing o on o.member_id = m.id
      order by coalesce(i.calls, 0) + coalesce(o.calls, 0) desc, m.qualified_name, f.file, n.start_line
      limit 25
      """)
  Plan<ConnectedMethod> connectedMethods(
      Plan<CallTarget> callTargets,
      Plan<CallSite> callSites,
      Plan<NamedMethod> methods,
      Plan<SyntaxNode> syntaxNodes,
      Plan<SourceRow> sourceFiles);

  /** Diagnostics by severity. */
  @Node
  @Tag(layer = "outputs", artifact = "diagnostic_counts", kind = "table")
  @Sql(
      """
      select severity, count(*) as count
      from writtenDiagnostics
      group by severity
      order by severity
      """)
  Plan<DiagnosticCount> diagnosticCounts(Plan<CpgDiagnostic> writtenDiagnostics);

  /** The diagnostics that there is room for on a page. */
  @Node
  @Tag(layer = "outputs", artifact = "first_diagnostics", kind = "table")
  @Sql(
      """
      select file, severity, reader, code, message, start_line, start_column
      from writtenDiagnostics
      order by severity, file, start_line, start_column, reader, code, message
      limit 200
      """)
  Plan<CpgDiagnostic> firstDiagnostics(Plan<CpgDiagnostic> writtenDiagnostics);

  /** All that the page and the command line tell. */
  @Node
  @Tag(layer = "outputs", artifact = "summary", kind = "object")
  static Summary summary(
      Plan<Totals> totals,
      Plan<KindCount> nodeCounts,
      Plan<EdgeCount> edgeCounts,
      Plan<ConnectedMethod> connectedMethods,
      Plan<CpgDiagnostic> firstDiagnostics,
      Plan<DiagnosticCount> diagnosticCounts,
      Lane lane) {
    return new Summary(
        lane.list(totals).get(0),
        lane.list(nodeCounts),
        lane.list(edgeCounts),
        lane.list(connectedMethods),
        lane.list(firstDiagnostics),
        lane.list(diagnosticCounts));
  }

  /** What proves that two runs made the same tables. */
  @Node
  @Tag(layer = "outputs", artifact = "digests", kind = "object")
  static List<TableDigest> digests(
      Plan<CpgNode> writtenNodes,
      Plan<CpgEdge> writtenEdges,
      Plan<CpgProp> writtenProps,
      Plan<CpgDiagnostic> writtenDiagnostics,
      Lane lane) {
    return List.of(
        new TableDigest("cpg_nodes", lane.digest(writtenNodes)),
        new TableDigest("cpg_edges", lane.digest(writtenEdges)),
        new TableDigest("cpg_props", lane.digest(writtenProps)),
        new TableDigest("cpg_diagnostics", lane.digest(writtenDiagnostics)));
  }
}
