package dev.lanekeeper.sample.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.sample.features.FeaturesPipeline.Best;
import dev.lanekeeper.sample.features.FeaturesPipeline.Order;
import dev.lanekeeper.testing.LaneExtension;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is expanded at compile time gives, on the engine, what the same computed in Java gives. */
final class FeaturesPipelineTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @RegisterExtension static final LaneExtension LANES = LaneExtension.on(DuckDb.engine());

  @TempDir private Path folder;

  @Test
  void sixtyFeaturesAreWhatJavaComputes(Backend backend, Lane lane) {
    List<Order> orders = orders();
    try (FeaturesPipelineWiring wiring = wiring(backend, lane, orders)) {
      List<Row> rows = lane.list(wiring.features());
      assertThat(rows).hasSize(5);
      for (Row row : rows) {
        assertThat(row.schema().fields()).hasSize(61);
        long customer = (Long) Objects.requireNonNull(row.get("customerId"));
        for (int days = 1; days <= 60; days++) {
          assertThat(row.get("spend_" + days + "d")).isEqualTo(spend(orders, customer, days));
        }
      }
    }
  }

  @Test
  void nodesOfOneMethodAreTakenOneByOneAndAsAList(Backend backend, Lane lane) {
    List<Order> orders = orders();
    try (FeaturesPipelineWiring wiring = wiring(backend, lane, orders)) {
      List<Best> summary = wiring.summary();
      assertThat(summary).extracting(Best::days).containsExactly(7, 7, 30, 30);
      assertThat(summary)
          .allSatisfy(
              best ->
                  assertThat(best.spend())
                      .isEqualTo(spend(orders, best.customerId(), best.days())));
      assertThat(lane.list(wiring.best_30())).isEqualTo(summary.subList(2, 4));
      assertThat(wiring.best()).hasSize(2);
    }
  }

  @Test
  void columnsOfRowsAreTypedConstants(Backend backend, Lane lane) {
    List<Order> orders = orders();
    try (FeaturesPipelineWiring wiring = wiring(backend, lane, orders)) {
      assertThat(wiring.returning())
          .extracting(row -> row.get("customerId"))
          .containsExactlyElementsOf(
              List.of(1L, 2L, 3L, 4L, 5L).stream()
                  .filter(customer -> spend(orders, customer, 2).signum() > 0)
                  .toList());
    }
  }

  @Test
  void aPlanOfOtherColumnsIsRefusedWhereItIsGiven() {
    Plan<Row> other =
        Plan.values(
            List.of(), RowType.of(Schema.parse("customerId int64 not null, spend_7d text")));

    assertThatThrownBy(() -> FeaturesPipelineWiring.best_7(other))
        .isInstanceOfSatisfying(
            LaneException.class,
            refused ->
                assertThat(refused)
                    .hasMessageContaining("LK409")
                    .hasMessageContaining("'features'")
                    .hasMessageContaining("got customerId int64 not null, spend_7d text"));
  }

  private FeaturesPipelineWiring wiring(Backend backend, Lane lane, List<Order> orders) {
    Path file = folder.resolve("orders.parquet");
    lane.write(Plan.values(orders, Order.class), Sink.parquet(file));
    return FeaturesPipelineWiring.builder().backend(backend).ordersFile(file).today(TODAY).build();
  }

  private static List<Order> orders() {
    Random random = new Random(7);
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      orders.add(
          new Order(
              1 + random.nextInt(5),
              TODAY.minusDays(random.nextInt(90)),
              BigDecimal.valueOf(random.nextInt(100_000), 2)));
    }
    return orders;
  }

  private static BigDecimal spend(List<Order> orders, long customer, int days) {
    return orders.stream()
        .filter(order -> order.customerId() == customer)
        .filter(order -> order.day().isAfter(TODAY.minusDays(days)))
        .map(Order::amount)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }
}
