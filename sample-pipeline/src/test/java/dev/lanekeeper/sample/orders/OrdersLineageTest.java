package dev.lanekeeper.sample.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.lineage.ColumnReader;
import dev.lanekeeper.lineage.Lineage;
import org.junit.jupiter.api.Test;

/** The lineage that docs/lineage.md shows. */
final class OrdersLineageTest {

  private final Lineage lineage = Lineage.of(Graph.of(OrdersPipeline.class));

  @Test
  void revenueComesFromTheFile() {
    assertThat(lineage.upstream(lineage.find("bestCustomers.revenue")).describe()).isEqualTo("?");
  }

  @Test
  void amountsAreReadForTheBestCustomers() {
    assertThat(lineage.downstream(lineage.find("orders.amount")).describe()).isEqualTo("?");
    assertThat(lineage.readers(lineage.find("orders.amount")))
        .extracting(ColumnReader::describe)
        .containsExactly("sales: revenue AGGREGATION");
  }
}
