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
    assertThat(lineage.upstream(lineage.find("bestCustomers.revenue")).describe())
        .isEqualTo(
            """
            bestCustomers.revenue
              <- sales.revenue IDENTITY
                <- orders.amount AGGREGATION
                  <- checkedOrders.amount IDENTITY
                    <- orderLines.amount TRANSFORMATION
                <- sales (rows)
                  <- orders.customerId JOIN GROUP_BY
                    <- checkedOrders.customerId IDENTITY
                      <- orderLines.customerId TRANSFORMATION
                  <- orders.day GROUP_BY FILTER
                    <- checkedOrders.day IDENTITY
                      <- orderLines.day TRANSFORMATION
                  <- customers.customerId JOIN
                  <- customers.name GROUP_BY
                  <- customers.segment GROUP_BY
              <- bestCustomers (rows)
                <- sales.day FILTER
                  <- orders.day IDENTITY (see above)
                  <- sales (rows) (see above)
                <- sales.customerId FILTER
                  <- orders.customerId IDENTITY (see above)
                  <- sales (rows) (see above)
                <- sales.revenue FILTER (see above)
                <- sales (rows) (see above)
            """);
  }

  @Test
  void amountsAreReadForTheBestCustomers() {
    assertThat(lineage.downstream(lineage.find("orders.amount")).describe())
        .isEqualTo(
            """
            orders.amount
              -> sales.revenue AGGREGATION
                -> bestCustomers.rank WINDOW
                -> bestCustomers.revenue IDENTITY
                -> bestCustomers (rows) FILTER
            Java nodes take it, and do not say what they read: bestCustomerFiles
            """);
    assertThat(lineage.readers(lineage.find("orders.amount")))
        .extracting(ColumnReader::describe)
        .containsExactly("sales: revenue AGGREGATION");
  }
}
