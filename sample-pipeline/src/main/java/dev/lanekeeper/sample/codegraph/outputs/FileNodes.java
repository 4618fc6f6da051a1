package dev.lanekeeper.sample.codegraph.outputs;

import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.io.Receipt;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.sample.codegraph.cpg.CpgDiagnostic;
import dev.lanekeeper.sample.codegraph.cpg.CpgEdge;
import dev.lanekeeper.sample.codegraph.cpg.CpgNode;
import dev.lanekeeper.sample.codegraph.cpg.CpgProp;
import java.nio.file.Path;

/**
 * Writes the tables as Parquet files, and reads back what was written: the large tables are never
 * held in memory.
 */
@NodeLibrary
public interface FileNodes {

  /** Writes {@code cpg_nodes.parquet}. */
  @Node
  @Tag(layer = "outputs", artifact = "cpg_nodes", kind = "file")
  static Receipt nodesFile(Plan<CpgNode> cpgNodes, @Input Path outputFolder, Lane lane) {
    return lane.write(cpgNodes, Sink.parquet(outputFolder.resolve("cpg_nodes.parquet")));
  }

  /** Writes {@code cpg_edges.parquet}. */
  @Node
  @Tag(layer = "outputs", artifact = "cpg_edges", kind = "file")
  static Receipt edgesFile(Plan<CpgEdge> cpgEdges, @Input Path outputFolder, Lane lane) {
    return lane.write(cpgEdges, Sink.parquet(outputFolder.resolve("cpg_edges.parquet")));
  }

  /** Writes {@code cpg_props.parquet}. */
  @Node
  @Tag(layer = "outputs", artifact = "cpg_props", kind = "file")
  static Receipt propsFile(Plan<CpgProp> cpgProps, @Input Path outputFolder, Lane lane) {
    return lane.write(cpgProps, Sink.parquet(outputFolder.resolve("cpg_props.parquet")));
  }

  /** Writes {@code cpg_diagnostics.parquet}. */
  @Node
  @Tag(layer = "outputs", artifact = "cpg_diagnostics", kind = "file")
  static Receipt diagnosticsFile(
      Plan<CpgDiagnostic> cpgDiagnostics, @Input Path outputFolder, Lane lane) {
    return lane.write(
        cpgDiagnostics, Sink.parquet(outputFolder.resolve("cpg_diagnostics.parquet")));
  }

  /** The nodes that were written. */
  @Node
  @Tag(layer = "outputs", artifact = "cpg_nodes", kind = "table")
  static Plan<CpgNode> writtenNodes(Receipt nodesFile) {
    return Plan.parquet(nodesFile.file(), CpgNode.class);
  }

  /** The edges that were written. */
  @Node
  @Tag(layer = "outputs", artifact = "cpg_edges", kind = "table")
  static Plan<CpgEdge> writtenEdges(Receipt edgesFile) {
    return Plan.parquet(edgesFile.file(), CpgEdge.class);
  }

  /** The properties that were written. */
  @Node
  @Tag(layer = "outputs", artifact = "cpg_props", kind = "table")
  static Plan<CpgProp> writtenProps(Receipt propsFile) {
    return Plan.parquet(propsFile.file(), CpgProp.class);
  }

  /** The diagnostics that were written. */
  @Node
  @Tag(layer = "outputs", artifact = "cpg_diagnostics", kind = "table")
  static Plan<CpgDiagnostic> writtenDiagnostics(Receipt diagnosticsFile) {
    return Plan.parquet(diagnosticsFile.file(), CpgDiagnostic.class);
  }
}
