package dev.lanekeeper.engine.duckdb;

import static dev.lanekeeper.engine.duckdb.LaneFixture.AMOUNT;
import static dev.lanekeeper.engine.duckdb.LaneFixture.CUSTOMER;
import static dev.lanekeeper.engine.duckdb.LaneFixture.ID;
import static dev.lanekeeper.engine.duckdb.LaneFixture.ORDERS;
import static dev.lanekeeper.engine.duckdb.LaneFixture.orders;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.engine.Explain;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.LaneFixture.Order;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.SqlPlan;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.report.ExecutionRecord;
import dev.lanekeeper.report.NodeRecord;
import dev.lanekeeper.report.RunObserver;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LaneTest {

  record Numbered(long value) {}

  @TempDir private Path folder;

  @Test
  void listGivesRecordsInThePlansOrder() {
    try (LaneFixture shop = new LaneFixture()) {
      Plan<Order> plan = orders().where(AMOUNT.gt(new BigDecimal("6"))).orderBy(AMOUNT.desc());
      assertThat(shop.lane.list(plan)).extracting(Order::id).containsExactly(2L, 1L, 4L);
      assertThat(shop.lane.list(plan.limit(1))).containsExactly(ORDERS.get(1));
      assertThat(shop.lane.list(plan.offset(1).where(CUSTOMER.isNull())))
          .containsExactly(ORDERS.get(3));
    }
  }

  @Test
  void queriesOfManyNodesAreOneStatement() {
    try (LaneFixture shop = new LaneFixture()) {
      Plan<Order> recent =
          SqlPlan.query(
                  SqlTemplate.of(
                      "duckdb",
                      "SELECT * FROM ${orders} AS \"orders\" WHERE \"orders\".\"id\" > ${:after} ORDER BY"
                          + " \"id\" DESC"),
                  RowType.of(Order.class))
              .relation("orders", orders())
              .argument("after", 1L, DataType.Simple.INT64)
              .plan();
      assertThat(shop.lane.list(recent)).extracting(Order::id).containsExactly(4L, 3L, 2L);
      assertThat(shop.lane.explain(recent)).startsWith("WITH \"orders\" AS (");
    }
  }

  @Test
  void filtersReachTheFileThroughAChainOfNodes(@TempDir Path folder) {
    try (LaneFixture shop = new LaneFixture()) {
      Path file = folder.resolve("orders.parquet");
      shop.lane.write(orders(), Sink.parquet(file));
      Plan<Order> plan = Plan.parquet(file, Order.class);
      for (int i = 0; i < 12; i++) {
        plan = Plan.of(new Rel.Named("node" + i, plan.where(ID.ge(0L)).rel()), plan.rowType());
      }
      assertThat(shop.lane.explain(plan.where(ID.eq(3L))))
          .doesNotContain("MATERIALIZED")
          .contains("Filters:")
          .contains("id=3");
    }
  }

  @Test
  void tableIsReadAsPlanAndClosedWithTheRun() {
    ArrowTable table;
    try (LaneFixture shop = new LaneFixture()) {
      table = shop.lane.table(orders());
      assertThat(table.rowCount()).isEqualTo(4);
      Plan<Order> plan = Plan.memory(table, Order.class);
      assertThat(shop.lane.list(plan.union(plan).orderBy(ID.asc()))).isEqualTo(ORDERS);
    }
    assertThat(table.isClosed()).isTrue();
  }

  @Test
  void detachedTableOutlivesItsRun() {
    try (BufferAllocator own = dev.lanekeeper.arrow.ArrowMemory.open()) {
      ArrowTable kept;
      try (LaneFixture shop = new LaneFixture()) {
        kept = shop.lane.table(orders()).detach(own);
      }
      assertThat(kept.rowCount()).isEqualTo(4);
      assertThat(own.getAllocatedMemory()).isPositive();
      kept.close();
    }
  }

  @Test
  void streamIsClosedByItsUserOrWithTheRun() throws Exception {
    try (LaneFixture shop = new LaneFixture()) {
      long rows =
          shop.lane.stream(
              orders(),
              reader -> {
                long count = 0;
                while (reader.loadNextBatch()) {
                  count += reader.getVectorSchemaRoot().getRowCount();
                }
                return count;
              });
      assertThat(rows).isEqualTo(4);
      ArrowReader forgotten = shop.lane.stream(orders());
      assertThat(forgotten.loadNextBatch()).isTrue();
    }
  }

  @Test
  void digestIsOfRowsWhateverTheirOrderPathOrSource() {
    String bridged;
    try (LaneFixture shop = new LaneFixture()) {
      bridged = shop.lane.digest(orders());
      assertThat(shop.lane.digest(orders().orderBy(AMOUNT.desc()))).isEqualTo(bridged);
      assertThat(shop.lane.digest(orders().limit(3))).isNotEqualTo(bridged);
      assertThat(shop.lane.digest(orders().unionAll(orders()))).isNotEqualTo(bridged);
      Path file = folder.resolve("orders.parquet");
      shop.lane.write(orders(), Sink.parquet(file));
      assertThat(shop.lane.digest(Plan.parquet(file, Order.class))).isEqualTo(bridged);
    }
    try (LaneFixture shop = direct()) {
      assertThat(shop.lane.digest(orders())).isEqualTo(bridged);
    }
  }

  @Test
  void previewIsTable() {
    try (LaneFixture shop = new LaneFixture()) {
      assertThat(shop.lane.preview(orders().orderBy(ID.desc())))
          .isEqualTo(
              """
              id | customer | amount | day
              4  | null     | 7.00   | 2026-01-07
              3  | ann      | 5.25   | 2026-01-06
              2  | bob      | 20.50  | 2026-01-05
              1  | ann      | 10.00  | 2026-01-05
              """);
      Plan<Order> many = orders();
      for (int i = 0; i < 3; i++) {
        many = many.unionAll(many);
      }
      assertThat(shop.lane.preview(many)).hasLineCount(22).endsWith("... and more rows\n");
    }
  }

  @Test
  void executionsAreRecordedAndObserved() {
    List<String> seen = new ArrayList<>();
    RunObserver observer =
        new RunObserver() {
          @Override
          public void nodeStarted(String node, int index) {
            seen.add("started " + node + " " + index);
          }

          @Override
          public void nodeFinished(NodeRecord node) {
            seen.add("finished " + node.node());
          }

          @Override
          public void executionFinished(ExecutionRecord execution) {
            seen.add(execution.call() + " " + execution.rows());
          }
        };
    RuntimeProfile profile = RuntimeProfile.defaults().withExplain(Explain.ON);
    ExecutionContext context = ExecutionContext.of(profile).withObserver(observer);
    try (LaneFixture shop = new LaneFixture(profile, AdapterMode.BRIDGE, context)) {
      shop.run.nodeStarted("top", 3);
      shop.lane.list(orders());
      shop.run.nodeFinished("top", null);
      assertThat(seen).containsExactly("started top 3", "list 4", "finished top");
      ExecutionRecord record = shop.run.report().executions().get(0);
      assertThat(record.planDigest()).isEqualTo(orders().digest());
      assertThat(record.bytes()).isPositive();
      assertThat(record.explain()).hasValueSatisfying(text -> assertThat(text).contains("SCAN"));
      assertThat(shop.run.report().warnings()).isEmpty();
    }
  }

  @Test
  void directModeIsToldInTheReport() {
    try (LaneFixture shop = direct()) {
      assertThat(shop.lane.list(orders())).hasSameElementsAs(ORDERS);
      assertThat(shop.run.report().warnings())
          .containsExactly(
              "[LK405] Adapter mode DIRECT is deprecated: it has none of the bridge's services. Use"
                  + " AdapterMode.BRIDGE.");
    }
  }

  @Test
  void batchSizeOfTheProfileIsHonoured() throws Exception {
    List<Numbered> numbers = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      numbers.add(new Numbered(i));
    }
    RuntimeProfile profile = RuntimeProfile.defaults().withBatchRows(4_096);
    try (LaneFixture shop = new LaneFixture(profile, AdapterMode.BRIDGE);
        ArrowReader reader = shop.lane.stream(Plan.values(numbers, Numbered.class))) {
      long rows = 0;
      while (reader.loadNextBatch()) {
        assertThat(reader.getVectorSchemaRoot().getRowCount()).isLessThanOrEqualTo(4_096);
        rows += reader.getVectorSchemaRoot().getRowCount();
      }
      assertThat(rows).isEqualTo(10_000);
    }
  }

  @SuppressWarnings("deprecation") // what is tested
  private static LaneFixture direct() {
    return new LaneFixture(RuntimeProfile.defaults(), AdapterMode.DIRECT);
  }
}
