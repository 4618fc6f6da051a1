package dev.lanekeeper.engine.duckdb;

import static dev.lanekeeper.engine.duckdb.LaneFixture.AMOUNT;
import static dev.lanekeeper.engine.duckdb.LaneFixture.CUSTOMER;
import static dev.lanekeeper.engine.duckdb.LaneFixture.DAY;
import static dev.lanekeeper.engine.duckdb.LaneFixture.ID;
import static dev.lanekeeper.engine.duckdb.LaneFixture.orders;
import static dev.lanekeeper.plan.Expressions.left;
import static dev.lanekeeper.plan.Expressions.right;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Explain;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.Strictness;
import dev.lanekeeper.engine.duckdb.LaneFixture.Order;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Expressions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.SqlPlan;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.report.ExecutionRecord;
import dev.lanekeeper.report.FallbackEvent;
import dev.lanekeeper.report.FormRecord;
import dev.lanekeeper.report.PlanForm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans too deep for one statement of DuckDB's: they really are, nothing pretends to refuse. */
final class FallbackTest {

  private static final int DEEP = 10_000;
  private static final String STEPS =
      "the plan has 1000[0-9] steps that read each other, one statement takes 1000";
  private static final RuntimeProfile STRICT =
      RuntimeProfile.defaults().withStrictness(Strictness.STRICT);

  record Tables(long number) {}

  @TempDir private Path folder;

  @Test
  void tolerantRunsThePlanInPartsAndRecordsIt() {
    Plan<Order> deep = deep(2);
    try (LaneFixture shop = new LaneFixture()) {
      assertThat(shop.lane.list(deep)).extracting(Order::id).containsExactly(4L, 3L);
      ExecutionRecord record = shop.run.report().executions().get(0);
      assertThat(record.form()).isEqualTo(PlanForm.STAGED_SQL);
      assertThat(record.statements()).isBetween(DEEP / 100, DEEP / 10);
      assertThat(record.fallbacks())
          .singleElement()
          .satisfies(
              event ->
                  assertThat(event)
                      .isEqualTo(
                          new FallbackEvent(
                              "top",
                              deep.digest(),
                              PlanForm.SQL,
                              PlanForm.STAGED_SQL,
                              "LK402",
                              event.message())))
          .satisfies(event -> assertThat(event.message()).matches(STEPS));
      assertThat(shop.lane.list(tables())).as("tables left").containsExactly(new Tables(1));
    }
  }

  @Test
  void everyFormThatWasTriedIsToldWithItsStatements() {
    RuntimeProfile explaining = RuntimeProfile.defaults().withExplain(Explain.ON);
    try (LaneFixture shop = new LaneFixture(explaining, AdapterMode.BRIDGE)) {
      assertThat(shop.lane.list(deep(2, 1_200))).hasSize(2);
      ExecutionRecord record = shop.run.report().executions().get(0);
      assertThat(record.forms())
          .extracting(FormRecord::form)
          .containsExactly(PlanForm.SQL, PlanForm.STAGED_SQL);
      assertThat(record.forms().get(0).statements())
          .singleElement()
          .satisfies(one -> assertThat(one.sql()).startsWith("WITH ").endsWith("more characters"))
          .satisfies(one -> assertThat(one.explain()).isEmpty());
      assertThat(record.forms().get(1).statements())
          .hasSize(record.statements())
          .allSatisfy(one -> assertThat(one.sql()).startsWith("WITH "))
          .allSatisfy(one -> assertThat(one.explain()).contains("TOP_N"));
      assertThat(record.steps()).hasSize(301);
    }
  }

  @Test
  void strictFailsBeforeAnythingRuns() {
    try (LaneFixture shop = new LaneFixture(STRICT, AdapterMode.BRIDGE)) {
      assertThatThrownBy(() -> shop.lane.list(deep(2)))
          .asInstanceOf(type(LaneException.class))
          .satisfies(failure -> assertThat(failure.code()).isEqualTo(Code.LK403))
          .satisfies(
              failure ->
                  assertThat(failure)
                      .hasMessageContaining("[LK403] the engine refuses the plan as one statement")
                      .hasMessageContaining(" steps that read each other")
                      .hasMessageContaining("at Shop.top on duckdb, plan ")
                      .hasMessageContaining("Strictness.TOLERANT")
                      .hasMessageContaining("@Node(materialize = true)"));
      assertThat(shop.run.report().executions().get(0).statements()).isZero();
      assertThat(shop.lane.list(orders())).as("the backend still works").hasSize(4);
    }
  }

  @Test
  @SuppressWarnings("deprecation")
  void directModeHasNoOtherForm() {
    try (LaneFixture shop = new LaneFixture(RuntimeProfile.defaults(), AdapterMode.DIRECT)) {
      assertThatThrownBy(() -> shop.lane.list(deep(2)))
          .hasMessageContaining("[LK402]")
          .hasMessageContaining(" steps that read each other");
    }
  }

  @Test
  void partsKeepParametersAndReachSinks() {
    Plan<Order> plan = orders();
    for (int i = 0; i < 2_000; i++) {
      plan = plan.limit(4).where(ID.gt(Expressions.param("least", Long.class)));
    }
    Plan<Order> bound = plan.bind("least", 2L);
    Path file = folder.resolve("orders.parquet");
    try (LaneFixture shop = new LaneFixture()) {
      assertThat(shop.lane.write(bound, Sink.parquet(file)).rows()).isEqualTo(2);
      assertThat(shop.lane.list(Plan.parquet(file, Order.class)))
          .extracting(Order::id)
          .containsExactlyInAnyOrder(3L, 4L);
    }
  }

  record Random(double value) {}

  @Test
  void whatManyReadIsComputedOnce() {
    SqlTemplate random = SqlTemplate.of("duckdb", "SELECT random() AS \"value\" FROM range(1000)");
    Plan<Random> shared = SqlPlan.query(random, RowType.of(Random.class)).plan();
    Column<Random, Double> value = Column.of(Random.class, "value", Double.class);
    Plan<Random> deep = shared;
    for (int i = 0; i < 2_000; i++) {
      deep = deep.limit(1_000).where(value.ge(0.0));
    }
    Plan<Random> pairs =
        deep.innerJoin(shared, left(value).eq(right(value)))
            .select(Random.class, right(value).as(value));
    try (LaneFixture shop = new LaneFixture()) {
      assertThat(shop.lane.list(pairs)).hasSizeGreaterThanOrEqualTo(1_000);
      assertThat(shop.run.report().executions().get(0).form()).isEqualTo(PlanForm.STAGED_SQL);
    }
  }

  @Test
  void failureInTheMiddleDropsTheTablesOfItsParts() {
    Plan<Order> failing =
        deep(4)
            .select(
                Order.class,
                Expressions.times(ID, Expressions.literal(Long.MAX_VALUE)).as(ID),
                CUSTOMER.as(CUSTOMER),
                AMOUNT.as(AMOUNT),
                DAY.as(DAY));
    for (int i = 0; i < 1_000; i++) {
      failing = failing.limit(4).where(ID.gt(0L));
    }
    Plan<Order> plan = failing;
    try (LaneFixture shop = new LaneFixture()) {
      assertThatThrownBy(() -> shop.lane.list(plan))
          .hasMessageContaining("[LK402]")
          .hasMessageContaining("Overflow")
          .hasMessageContaining("at Shop.top on duckdb, plan ");
      ExecutionRecord record = shop.run.report().executions().get(0);
      assertThat(record.form()).isEqualTo(PlanForm.STAGED_SQL);
      assertThat(record.failure()).isPresent();
      assertThat(shop.lane.list(tables())).as("but the orders").containsExactly(new Tables(1));
      assertThat(shop.lane.list(orders())).hasSize(4);
    }
  }

  @Test
  void cancelBetweenPartsDropsTheirTables() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (LaneFixture shop = new LaneFixture();
        LaneFixture watcher = new LaneFixture()) {
      Future<List<Order>> running = thread.submit(() -> shop.lane.list(deep(2)));
      Tables some = new Tables(1);
      while (some.number() < 3 && !running.isDone()) {
        some = watcher.lane.list(tables()).get(0);
      }
      shop.run.cancel();
      assertThatThrownBy(running::get).hasMessageContaining("[LK406]");
      assertThat(watcher.lane.list(tables())).as("but the orders").containsExactly(new Tables(1));
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void wrongStatementIsNoRefusedForm() {
    Plan<Tables> wrong = query("SELECT nonsense(1) AS \"number\"");
    try (LaneFixture shop = new LaneFixture(STRICT, AdapterMode.BRIDGE)) {
      assertThatThrownBy(() -> shop.lane.list(wrong)).hasMessageContaining("[LK402]");
    }
  }

  @Test
  void timeLimitHoldsForAllPartsTogether() {
    RuntimeProfile hurried = RuntimeProfile.defaults().withTimeLimit(Duration.ofMillis(300));
    try (LaneFixture shop = new LaneFixture(hurried, AdapterMode.BRIDGE)) {
      assertThatThrownBy(() -> shop.lane.list(deep(2)))
          .hasMessageContaining("[LK406]")
          .hasMessageContaining("PT0.3S");
    }
    try (LaneFixture shop = new LaneFixture()) {
      assertThat(shop.lane.list(tables())).containsExactly(new Tables(0));
    }
  }

  /** Returns the last orders first, after thousands of steps that change nothing. */
  private static Plan<Order> deep(int rows) {
    return deep(rows, DEEP);
  }

  private static Plan<Order> deep(int rows, int steps) {
    Plan<Order> plan = orders().orderBy(ID.desc());
    for (int i = 0; i < steps; i++) {
      plan = plan.limit(rows).where(ID.gt(0L));
    }
    return plan;
  }

  private static Plan<Tables> tables() {
    return query("SELECT count(*) AS \"number\" FROM duckdb_tables()");
  }

  private static Plan<Tables> query(String sql) {
    return SqlPlan.query(SqlTemplate.of("duckdb", sql), RowType.of(Tables.class)).plan();
  }
}
