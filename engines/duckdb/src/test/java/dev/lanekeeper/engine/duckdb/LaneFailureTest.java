package dev.lanekeeper.engine.duckdb;

import static dev.lanekeeper.engine.duckdb.LaneFixture.AMOUNT;
import static dev.lanekeeper.engine.duckdb.LaneFixture.ID;
import static dev.lanekeeper.engine.duckdb.LaneFixture.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.LaneFixture.Order;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Expressions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.SqlPlan;
import dev.lanekeeper.plan.sql.SqlTemplate;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LaneFailureTest {

  record Counted(long rows) {}

  record Boxed(@Nullable Long id) {}

  record Unboxed(long id) {}

  record Paid(@Decimal(precision = 3, scale = 2) BigDecimal amount) {}

  @TempDir private Path folder;

  @Test
  void missingSourceNamesNodePipelineEngineAndPlan() {
    Plan<Order> plan = Plan.parquet(folder.resolve("none.parquet"), Order.class);
    try (LaneFixture shop = new LaneFixture()) {
      assertFails(Code.LK407, () -> shop.lane.list(plan))
          .hasMessageContaining("none.parquet")
          .hasMessageContaining("at Shop.top on duckdb, plan " + plan.digest())
          .hasCauseInstanceOf(EngineException.class);
      assertThat(shop.run.report().executions().get(0).failure()).isPresent();
    }
  }

  @Test
  void refusedStatementHasTheEnginesWords() {
    try (LaneFixture shop = new LaneFixture()) {
      assertFails(Code.LK402, () -> shop.lane.list(query("SELECT nonsense(1) AS \"rows\"")))
          .hasMessageContaining("duckdb cannot run the plan of node 'top'")
          .hasMessageContaining("nonsense");
    }
  }

  @Test
  void valueThatDoesNotFitFailsInTheMiddleAndLeavesNothing() {
    Plan<Counted> overflow =
        query("SELECT 9223372036854775807 - 150000 + range AS \"rows\" FROM range(200000)");
    try (LaneFixture shop = new LaneFixture()) {
      assertFails(Code.LK402, () -> shop.lane.table(overflow)).hasMessageContaining("Overflow");
      assertFails(
          Code.LK402,
          () ->
              shop.lane.stream(
                  overflow,
                  reader -> {
                    while (reader.loadNextBatch()) {
                      assertThat(reader.getVectorSchemaRoot().getRowCount()).isPositive();
                    }
                    return 0;
                  }));
    }
  }

  @Test
  void nullWhereNoneMayBeNamesColumnAndRow() {
    try (LaneFixture shop = new LaneFixture()) {
      Path file = folder.resolve("boxed.parquet");
      shop.lane.write(
          Plan.values(List.of(new Boxed(1L), new Boxed(null)), Boxed.class), Sink.parquet(file));
      Plan<Unboxed> plan = Plan.parquet(file, Unboxed.class);
      assertFails(Code.LK404, () -> shop.lane.list(plan)).hasMessageContaining("'id'");
      assertFails(Code.LK404, () -> shop.lane.table(plan)).hasMessageContaining("'id'");
      assertFails(Code.LK404, () -> shop.lane.write(plan, Sink.parquet(folder.resolve("out"))))
          .hasMessageContaining("'id'");
      assertThat(folder.resolve("out")).doesNotExist();
    }
  }

  @Test
  void parameterWithoutValueFailsBeforeAnythingRuns() {
    Plan<Order> plan = orders().where(ID.gt(Expressions.param("after", Long.class)));
    try (LaneFixture shop = new LaneFixture()) {
      assertFails(Code.LK409, () -> shop.lane.list(plan)).hasMessageContaining(":after (int64)");
      assertThat(shop.lane.list(plan.bind("after", 3L))).hasSize(1);
    }
  }

  @Test
  void timeLimitCancels() {
    RuntimeProfile profile = RuntimeProfile.defaults().withTimeLimit(Duration.ofMillis(200));
    Plan<Counted> slow =
        query("SELECT count(*) AS \"rows\" FROM range(1000000) a, range(1000000) b");
    try (LaneFixture shop = new LaneFixture(profile, AdapterMode.BRIDGE)) {
      assertFails(Code.LK406, () -> shop.lane.list(slow))
          .hasMessageContaining("the time limit of PT0.2S is over");
      assertThat(shop.lane.list(query("SELECT 1::BIGINT AS \"rows\""))).hasSize(1);
    }
  }

  @Test
  void timeLimitOfTheContextHoldsToo() {
    RuntimeProfile limited = RuntimeProfile.defaults().withTimeLimit(Duration.ofMillis(200));
    Plan<Counted> slow =
        query("SELECT count(*) AS \"rows\" FROM range(1000000) a, range(1000000) b");
    try (LaneFixture shop =
        new LaneFixture(
            RuntimeProfile.defaults(), AdapterMode.BRIDGE, ExecutionContext.of(limited))) {
      assertFails(Code.LK406, () -> shop.lane.list(slow));
    }
  }

  @Test
  void memoryLimitHolds() {
    RuntimeProfile profile = RuntimeProfile.defaults().withMemoryLimit(20L << 20);
    Plan<Counted> large = query("SELECT count(DISTINCT range) AS \"rows\" FROM range(20000000)");
    try (LaneFixture shop = new LaneFixture(profile, AdapterMode.BRIDGE)) {
      assertFails(Code.LK406, () -> shop.lane.list(large)).hasMessageContaining("memory");
    }
  }

  @Test
  void laneEndsWithItsNodeAndItsRun() {
    Lane kept;
    try (LaneFixture shop = new LaneFixture()) {
      kept = shop.lane;
      Lane other = shop.run.lane("other");
      assertFails(Code.LK310, () -> kept.list(orders()))
          .hasMessageContaining("the lane of node 'top' is used, but node 'other' runs now");
      shop.run.endLane();
      assertFails(Code.LK310, () -> other.list(orders()))
          .hasMessageContaining("the lane of node 'other' is used, but that node has ended");
    }
    assertFails(Code.LK310, () -> kept.explain(orders()))
        .hasMessageContaining("the run of Shop is closed");
  }

  @Test
  void closedTableIsNotRead() {
    try (LaneFixture shop = new LaneFixture()) {
      ArrowTable table = shop.lane.table(orders());
      Plan<Order> plan = Plan.memory(table, Order.class);
      table.close();
      assertFails(Code.LK407, () -> shop.lane.list(plan)).hasMessageContaining("closed");
    }
  }

  @Test
  void failureOfTheUsersFunctionIsItsOwn() {
    try (LaneFixture shop = new LaneFixture()) {
      assertThatThrownBy(
              () ->
                  shop.lane.stream(
                      orders(),
                      (ArrowReader reader) -> {
                        throw new InterruptedException("mine");
                      }))
          .isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void sourceOfAnotherSchemaSaysWhatIsThere() {
    try (LaneFixture shop = new LaneFixture()) {
      Path file = folder.resolve("orders.parquet");
      shop.lane.write(orders(), Sink.parquet(file));
      assertFails(Code.LK407, () -> shop.lane.list(Plan.parquet(file, Counted.class)))
          .hasMessageContaining("rows");
      assertFails(Code.LK407, () -> shop.lane.list(Plan.parquet(file, Paid.class)))
          .hasMessageContaining("amount");
    }
  }

  @Test
  void corruptSourceIsTold() throws Exception {
    Path file = Files.writeString(folder.resolve("bad.parquet"), "not a parquet file at all");
    try (LaneFixture shop = new LaneFixture()) {
      assertFails(Code.LK407, () -> shop.lane.list(Plan.parquet(file, Order.class)))
          .hasMessageContaining("bad.parquet");
    }
  }

  @Test
  void conditionOnWrongTypeOfValueIsNoSpliceOfText() {
    try (LaneFixture shop = new LaneFixture()) {
      Plan<Order> plan = orders().where(LaneFixture.CUSTOMER.eq("x' OR '1'='1"));
      assertThat(shop.lane.list(plan)).isEmpty();
      assertThat(shop.lane.list(orders().where(AMOUNT.eq(new BigDecimal("7"))))).hasSize(1);
    }
  }

  private static Plan<Counted> query(String sql) {
    return SqlPlan.query(SqlTemplate.of("duckdb", sql), RowType.of(Counted.class)).plan();
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      Code code, ThrowingCallable call) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            LaneException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }
}
