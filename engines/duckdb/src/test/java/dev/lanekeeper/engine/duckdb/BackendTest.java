package dev.lanekeeper.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.arrow.Records;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.EngineExecution;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.LaneFixture.Order;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RecordTable;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.SqlPlan;
import dev.lanekeeper.plan.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.Test;

final class BackendTest {

  private static final RuntimeProfile PROFILE = RuntimeProfile.defaults().withThreads(1);

  @Test
  void equalProfilesShareOneSessionUntilTheLastBackendIsClosed() {
    Backend first = Backend.open(DuckDb.engine(), PROFILE);
    Backend second = Backend.open(DuckDb.engine(), RuntimeProfile.defaults().withThreads(1));
    Backend other = Backend.open(DuckDb.engine(), PROFILE.withThreads(2));
    assertThat(second.session()).isSameAs(first.session());
    assertThat(other.session()).isNotSameAs(first.session());
    other.close();
    first.close();
    first.close();
    assertThat(orders(second)).isEqualTo(4);
    EngineSession session = second.session();
    second.close();
    assertThatThrownBy(second::session)
        .hasMessageContaining("[LK411] This backend of duckdb is closed.");
    try (Backend reopened = Backend.open(DuckDb.engine(), PROFILE)) {
      assertThat(reopened.session()).isNotSameAs(session);
    }
  }

  @Test
  void runsOfOneSessionDoNotMeet() {
    try (Backend backend = Backend.open(DuckDb.engine(), PROFILE)) {
      assertThat(List.of(orders(backend), orders(backend))).containsExactly(4, 4);
    }
  }

  @Test
  void whatOneBackendRegistersAnotherOfAnEqualProfileReads() throws Exception {
    try (BufferAllocator allocator = ArrowMemory.open();
        Backend first = Backend.open(DuckDb.engine(), PROFILE);
        Backend second = Backend.open(DuckDb.engine(), RuntimeProfile.defaults().withThreads(1));
        Backend other = Backend.open(DuckDb.engine(), RuntimeProfile.defaults().withThreads(2))) {
      RowType<Order> type = RowType.of(Order.class);
      try (ArrowTable table =
              Records.table(new RecordTable<>(LaneFixture.ORDERS, type), allocator);
          ArrowReader rows = table.reader(allocator)) {
        first.session().register("shared orders", type.schema(), rows, allocator);
      }
      EngineQuery query =
          new EngineQuery("SELECT * FROM \"shared orders\" ORDER BY \"id\"", List.of());
      try (EngineExecution execution = second.session().prepare(query);
          ArrowReader rows = execution.stream(allocator, 0)) {
        assertThat(Records.list(rows, type)).isEqualTo(LaneFixture.ORDERS);
      }
      assertThatThrownBy(() -> other.session().prepare(query))
          .hasMessageContaining("shared orders");
      second.session().drop("shared orders");
      assertThatThrownBy(() -> first.session().prepare(query))
          .hasMessageContaining("shared orders");
    }
  }

  @Test
  void everyExecutionHasAConnectionOfItsOwn() throws Exception {
    try (LaneFixture shop = new LaneFixture(PROFILE.withBatchRows(1), AdapterMode.BRIDGE);
        ArrowReader one = shop.lane.stream(LaneFixture.orders());
        ArrowReader other = shop.lane.stream(LaneFixture.orders())) {
      for (int i = 0; i < LaneFixture.ORDERS.size(); i++) {
        assertThat(one.loadNextBatch()).isTrue();
        assertThat(shop.lane.list(LaneFixture.orders())).hasSize(4);
        assertThat(other.loadNextBatch()).isTrue();
      }
      assertThat(one.loadNextBatch()).isFalse();
    }
  }

  @Test
  void manyThreadsOfManyRunsShareOneSession() throws Exception {
    int runs = 4;
    int queries = 50;
    ExecutorService threads = Executors.newFixedThreadPool(2 * runs);
    try (BufferAllocator allocator = ArrowMemory.open();
        Backend backend = Backend.open(DuckDb.engine(), PROFILE)) {
      List<Run> open = new ArrayList<>();
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        ExecutionContext context = ExecutionContext.of(PROFILE).withAllocator(allocator);
        Run run = Run.open("Shop" + i, backend, AdapterMode.BRIDGE, context);
        open.add(run);
        Lane lane = run.lane("top");
        for (int thread = 0; thread < 2; thread++) {
          long seed = 100L * i + thread;
          results.add(threads.submit(() -> work(lane, seed, queries)));
        }
      }
      for (Future<Integer> result : results) {
        assertThat(result.get()).isEqualTo(queries);
      }
      for (Run run : open) {
        assertThat(run.report().executions()).hasSize(4 * queries);
        run.close();
      }
      assertThat(allocator.getAllocatedMemory()).isZero();
    } finally {
      threads.shutdownNow();
    }
  }

  /** Runs queries over tables of its own, and returns how many gave the right rows. */
  private static int work(Lane lane, long seed, int queries) {
    int right = 0;
    for (int i = 0; i < queries; i++) {
      long id = seed * 1000 + i;
      List<Order> rows =
          List.of(
              LaneFixture.order(id, "a", "1.00", 0), LaneFixture.order(-id - 1, "b", "2.00", 1));
      Plan<Order> mine = Plan.values(rows, Order.class).where(LaneFixture.ID.ge(0L));
      ArrowTable table = lane.table(mine);
      List<Order> back = lane.list(Plan.memory(table, Order.class).unionAll(mine));
      right += back.equals(List.of(rows.get(0), rows.get(0))) ? 1 : 0;
    }
    return right;
  }

  @Test
  void nothingIsLeftWhateverIsClosedFirst() throws Exception {
    try (BufferAllocator allocator = ArrowMemory.open()) {
      Backend backend = Backend.open(DuckDb.engine(), PROFILE);
      Backend longer = Backend.open(DuckDb.engine(), PROFILE);
      ExecutionContext context = ExecutionContext.of(PROFILE).withAllocator(allocator);
      Run first = Run.open("First", backend, AdapterMode.BRIDGE, context);
      assertThat(first.lane("top").table(LaneFixture.orders()).rowCount()).isEqualTo(4);
      backend.close();
      assertThatThrownBy(() -> first.lane("top").list(LaneFixture.orders()))
          .hasMessageContaining("[LK411]");
      first.close();
      try (Run second = Run.open("Second", longer, AdapterMode.BRIDGE, context)) {
        assertThat(second.lane("top").list(TABLES)).as("tables left").containsExactly(new Count(0));
      }
      Run third = Run.open("Third", longer, AdapterMode.BRIDGE, context);
      ArrowReader rows = third.lane("top").stream(LaneFixture.orders());
      assertThat(rows.loadNextBatch()).isTrue();
      longer.close();
      third.close();
      third.close();
      rows.close();
      assertThat(allocator.getAllocatedMemory()).isZero();
    }
  }

  record Count(long tables) {}

  private static final Plan<Count> TABLES =
      SqlPlan.of(
              Count.class,
              SqlTemplate.of("duckdb", "SELECT count(*) AS \"tables\" FROM duckdb_tables()"))
          .plan();

  private static int orders(Backend backend) {
    try (Run run = Run.open("Shop", backend, AdapterMode.BRIDGE, ExecutionContext.of(PROFILE))) {
      return run.lane("top").list(LaneFixture.orders()).size();
    }
  }
}
