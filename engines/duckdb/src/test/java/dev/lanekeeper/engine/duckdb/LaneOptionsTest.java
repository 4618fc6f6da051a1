package dev.lanekeeper.engine.duckdb;

import static dev.lanekeeper.engine.duckdb.LaneFixture.AMOUNT;
import static dev.lanekeeper.engine.duckdb.LaneFixture.ID;
import static dev.lanekeeper.engine.duckdb.LaneFixture.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.DeterminismTier;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.LaneFixture.Order;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.LaneOptions;
import dev.lanekeeper.plan.Expressions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.SqlPlan;
import dev.lanekeeper.plan.sql.SqlTemplate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A lane with options of its own, and runs that are cancelled. */
final class LaneOptionsTest {

  record Counted(long rows) {}

  private static final Plan<Counted> SLOW =
      query("SELECT count(*) AS \"rows\" FROM range(1000000) a, range(1000000) b");

  @Test
  void parametersAreBoundBeforeAPlanRuns() {
    Plan<Order> plan = orders().where(ID.gt(Expressions.param("after", Long.class)));
    try (LaneFixture shop = new LaneFixture()) {
      Lane after = shop.lane.with(LaneOptions.none().withParameter("after", 3L));
      assertThat(after.list(plan)).extracting(Order::id).containsExactly(4L);
      assertFails(Code.LK409, () -> after.list(orders())).hasMessageContaining("after");
      Lane mistyped = shop.lane.with(LaneOptions.none().withParameter("after", "3"));
      assertFails(Code.LK409, () -> mistyped.list(plan)).hasMessageContaining("after");
      assertThat(shop.run.report().executions().get(0).planDigest())
          .isEqualTo(plan.bind("after", 3L).digest());
    }
  }

  @Test
  void batchesAndTimeAreAsTheLaneSays() throws Exception {
    try (LaneFixture shop = new LaneFixture()) {
      LaneOptions options = LaneOptions.none().withBatchRows(3);
      try (ArrowReader reader = shop.lane.with(options).stream(orders())) {
        assertThat(reader.loadNextBatch()).isTrue();
        assertThat(reader.getVectorSchemaRoot().getRowCount()).isEqualTo(3);
      }
      Lane hurried = shop.lane.with(LaneOptions.none().withTimeLimit(Duration.ofMillis(100)));
      assertFails(Code.LK406, () -> hurried.list(SLOW)).hasMessageContaining("PT0.1S");
      assertThat(shop.lane.list(orders())).as("the next plan").hasSize(4);
    }
  }

  @Test
  void theLaneWinsOverTheProfileAndTheStrongerProfileOverTheOther() {
    RuntimeProfile stable = RuntimeProfile.defaults().withDeterminism(DeterminismTier.STABLE_SET);
    ExecutionContext context =
        ExecutionContext.of(RuntimeProfile.defaults().withDeterminism(DeterminismTier.CANONICAL));
    LaneOptions any = LaneOptions.none().withDeterminism(DeterminismTier.BEST_EFFORT);
    try (LaneFixture shop = new LaneFixture(stable, AdapterMode.BRIDGE, context)) {
      assertThat(tier(shop.lane)).isEqualTo("canonical");
      assertThat(tier(shop.lane.with(any))).isEqualTo("best_effort");
    }
    try (LaneFixture shop = new LaneFixture(stable, AdapterMode.BRIDGE)) {
      assertThat(tier(shop.lane)).isEqualTo("stable_set");
    }
  }

  @Test
  @SuppressWarnings("deprecation") // the mode is what is tested
  void directModeHasNoneOfIt() {
    RuntimeProfile canonical = RuntimeProfile.defaults().withDeterminism(DeterminismTier.CANONICAL);
    try (LaneFixture shop = new LaneFixture(canonical, AdapterMode.DIRECT)) {
      assertThat(shop.lane.table(orders()).metadata()).isEmpty();
    }
  }

  @Test
  void aLaneWithOptionsEndsWithItsNode() {
    try (LaneFixture shop = new LaneFixture()) {
      Lane lane = shop.lane.with(LaneOptions.none()).with(LaneOptions.none().withBatchRows(1));
      assertThat(lane.list(orders().where(AMOUNT.isNull()))).isEmpty();
      shop.run.endLane();
      assertFails(Code.LK310, () -> lane.list(orders()));
    }
  }

  @Test
  void limitsAreAtLeastOne() {
    assertThatThrownBy(() -> LaneOptions.none().withBatchRows(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LaneOptions.none().withTimeLimit(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCancelledRunStopsWhatRunsAndStartsNothing() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (LaneFixture shop = new LaneFixture()) {
      List<Order> before = shop.lane.list(orders());
      CountDownLatch started = new CountDownLatch(1);
      Future<List<Counted>> slow =
          threads.submit(
              () -> {
                started.countDown();
                return shop.lane.list(SLOW);
              });
      started.await();
      shop.run.cancel();
      shop.run.cancel();
      assertThatThrownBy(slow::get).cause().satisfies(LaneOptionsTest::isCancelled);
      assertThatThrownBy(() -> shop.lane.list(orders())).satisfies(LaneOptionsTest::isCancelled);
      assertThat(before).hasSize(4);
      assertThat(shop.run.report().executions())
          .last()
          .satisfies(execution -> assertThat(execution.failure()).isPresent());
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aCancelledRunEndsItsStreams() throws Exception {
    try (LaneFixture shop = new LaneFixture();
        ArrowReader reader =
            shop.lane.stream(query("SELECT range AS \"rows\" FROM range(9000000)"))) {
      assertThat(reader.loadNextBatch()).isTrue();
      shop.run.cancel();
      assertThatThrownBy(reader::loadNextBatch).satisfies(LaneOptionsTest::isCancelled);
    }
  }

  private static void isCancelled(Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            LaneException.class, coded -> assertThat(coded.code()).isEqualTo(Code.LK406))
        .hasMessageContaining("the run was cancelled")
        .hasMessageContaining("Shop.top on duckdb");
  }

  private static String tier(Lane lane) {
    return String.valueOf(lane.table(orders()).metadata().get("determinism_tier"));
  }

  private static Plan<Counted> query(String sql) {
    return SqlPlan.query(SqlTemplate.of("duckdb", sql), RowType.of(Counted.class)).plan();
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      Code code, ThrowingCallable call) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            LaneException.class, e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
  }
}
