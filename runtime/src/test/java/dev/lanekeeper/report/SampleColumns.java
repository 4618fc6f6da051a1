package dev.lanekeeper.report;

import dev.lanekeeper.annotation.LineageKind;
import dev.lanekeeper.graph.ColumnUse;
import dev.lanekeeper.graph.GraphColumn;
import dev.lanekeeper.graph.NodeColumns;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Columns of the sample graphs. */
final class SampleColumns {

  private SampleColumns() {}

  /** Those of a node written in Java. */
  static NodeColumns unknown(String... names) {
    return new NodeColumns(
        Stream.of(names).map(name -> new GraphColumn(name, "text", true, List.of())).toList(),
        NodeColumns.Origin.UNKNOWN,
        List.of(),
        List.of());
  }

  /** Those of a sum by customer, of some days. */
  static NodeColumns revenue(String text) {
    String orders = "orders" + text;
    return new NodeColumns(
        List.of(
            new GraphColumn(
                "customer" + text,
                "text",
                false,
                List.of(use(orders, "customer" + text, LineageKind.IDENTITY))),
            new GraphColumn(
                "revenue" + text,
                "decimal(38,2)",
                true,
                List.of(use(orders, "amount" + text, LineageKind.AGGREGATION)))),
        NodeColumns.Origin.QUERY,
        List.of(
            use(orders, "customer" + text, LineageKind.GROUP_BY),
            use(orders, "day" + text, LineageKind.FILTER)),
        List.of());
  }

  /** A column {@code a} from each {@code a} that is read, filtered by each {@code b}. */
  static NodeColumns pair(Collection<String> reads) {
    List<ColumnUse> direct =
        reads.stream().map(node -> use(node, "a", LineageKind.TRANSFORMATION)).toList();
    List<ColumnUse> filter =
        reads.stream().map(node -> use(node, "b", LineageKind.FILTER)).toList();
    return new NodeColumns(
        List.of(
            new GraphColumn("a", "int64", false, direct),
            new GraphColumn("b", "int64", false, List.of())),
        reads.isEmpty() ? NodeColumns.Origin.UNKNOWN : NodeColumns.Origin.QUERY,
        filter,
        List.of());
  }

  private static ColumnUse use(String node, String column, LineageKind kind) {
    return new ColumnUse(node, column, List.of(), Set.of(kind));
  }
}
