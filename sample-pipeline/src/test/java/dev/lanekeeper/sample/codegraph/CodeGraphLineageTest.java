package dev.lanekeeper.sample.codegraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphColumn;
import dev.lanekeeper.graph.GraphNode;
import dev.lanekeeper.graph.NodeColumns;
import dev.lanekeeper.lineage.ColumnId;
import dev.lanekeeper.lineage.Lineage;
import dev.lanekeeper.lineage.LineageTrace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lineage of a pipeline of many libraries, as its manifest has it. */
final class CodeGraphLineageTest {

  private final Graph graph = Graph.of(CodeGraphPipeline.class);
  private final Lineage lineage = Lineage.of(graph);

  @Test
  void everyQueryIsTraced() {
    List<GraphNode> queries =
        graph.nodes().stream().filter(node -> node.sql().isPresent()).toList();

    assertThat(queries).hasSizeGreaterThan(40);
    assertThat(queries)
        .allMatch(node -> node.columns().origin() == NodeColumns.Origin.QUERY)
        .noneMatch(node -> node.columns().columns().isEmpty());
  }

  /** What a column comes from is read for it: each way is the other one backwards. */
  @Test
  void upstreamAndDownstreamAgree() {
    int pairs = 0;
    for (ColumnId column : columns()) {
      LineageTrace up = lineage.upstream(column);
      for (ColumnId source : up.columns()) {
        Set<ColumnId> read = new HashSet<>(lineage.downstream(source).kinds().keySet());
        assertThat(read.contains(column) || read.contains(ColumnId.rows(column.node())))
            .as("%s is read for %s", source, column)
            .isTrue();
        pairs++;
      }
    }
    assertThat(pairs).isGreaterThan(1_000);
  }

  @Test
  void readersNameTheColumnInTheirQuery() {
    for (ColumnId column : columns()) {
      lineage.readers(column).stream()
          .filter(reader -> reader.certain())
          .forEach(
              reader -> {
                String sql = graph.node(reader.node()).flatMap(GraphNode::sql).orElseThrow();
                assertThat(sql)
                    .as("%s in %s", column, reader.node())
                    .matches("(?s).*(\\*|\\b" + column.column() + "\\b).*");
              });
    }
  }

  private List<ColumnId> columns() {
    List<ColumnId> columns = new ArrayList<>();
    for (GraphNode node : graph.nodes()) {
      for (GraphColumn column : node.columns().columns()) {
        columns.add(ColumnId.of(node.name(), column.name()));
      }
    }
    return columns;
  }
}
