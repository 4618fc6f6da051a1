package dev.lanekeeper.engine.duckdb;

import static dev.lanekeeper.engine.duckdb.LaneFixture.ORDERS;
import static dev.lanekeeper.engine.duckdb.LaneFixture.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.arrow.Records;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Explain;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.LaneFixture.Order;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.Contract;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.LaneOptions;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RecordTable;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.SqlPlan;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.report.ExecutionRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A context and a backend are one session, and every call of a lane takes the one road to it. */
final class OneRoadTest {

  private static final RuntimeProfile PROFILE = RuntimeProfile.defaults().withThreads(1);
  private static final RowType<Order> ORDER = RowType.of(Order.class);
  private static final Plan<Order> SHARED =
      SqlPlan.query(
              SqlTemplate.of("duckdb", "SELECT id, customer, amount, day FROM shared_orders"),
              ORDER)
          .plan();

  @TempDir private Path folder;

  @Test
  void whatIsRegisteredThroughTheContextsProfileIsReadThroughTheBackend() throws Exception {
    ExecutionContext context = ExecutionContext.of(PROFILE);
    try (BufferAllocator allocator = ArrowMemory.open();
        Backend backend = Backend.open(DuckDb.engine(), PROFILE);
        Backend ofContext = Backend.open(DuckDb.engine(), context.profile());
        Backend other = Backend.open(DuckDb.engine(), PROFILE.withThreads(2))) {
      try (ArrowTable table = Records.table(new RecordTable<>(ORDERS, ORDER), allocator);
          ArrowReader rows = table.reader(allocator)) {
        ofContext.session().register("shared_orders", ORDER.schema(), rows, allocator);
      }
      assertThat(read(backend, context)).hasSameElementsAs(ORDERS);
      assertThat(failure(other, context)).contains("[LK402]").contains("shared_orders");
      ofContext.session().drop("shared_orders");
      assertThat(failure(backend, context)).contains("[LK402]").contains("shared_orders");
    }
  }

  @Test
  void theContextFillsWhatTheBackendLeavesOpen() {
    Schema number = Schema.parse("n int64");
    Plan<Row> endless =
        SqlPlan.query(
                SqlTemplate.of(
                    "duckdb",
                    "SELECT sum(a.range)::BIGINT AS n FROM range(10000000) a, range(10000000) b"),
                RowType.of(number))
            .plan();
    RuntimeProfile asks =
        PROFILE.withExplain(Explain.ON).withTimeLimit(Duration.ofNanos(1)).withBatchRows(7);
    RuntimeProfile opened = PROFILE.withTimeLimit(Duration.ofMinutes(1));
    try (LaneFixture shop =
        new LaneFixture(opened, AdapterMode.BRIDGE, ExecutionContext.of(asks))) {
      assertThat(shop.lane.list(orders())).as("the backend's time limit").hasSize(4);
      assertThat(shop.run.report().executions().get(0).explain()).as("the context's").isPresent();
    }
    try (LaneFixture shop =
        new LaneFixture(PROFILE, AdapterMode.BRIDGE, ExecutionContext.of(asks))) {
      assertThatThrownBy(() -> shop.lane.list(endless)).hasMessageContaining("[LK406]");
    }
  }

  @Test
  void everyCallOfALaneIsAnExecutionOfTheRunner() throws Exception {
    try (LaneFixture shop = new LaneFixture()) {
      Lane lane = shop.lane;
      lane.list(orders());
      lane.table(orders());
      try (ArrowReader reader = lane.stream(orders())) {
        reader.loadNextBatch();
      }
      lane.stream(orders(), ArrowReader::loadNextBatch);
      lane.write(orders(), Sink.parquet(folder.resolve("orders.parquet")));
      lane.conform(orders(), Contract.of(Order.class));
      lane.preview(orders());
      lane.digest(orders());
      lane.with(LaneOptions.none().withBatchRows(2)).list(orders());
      assertThat(shop.run.report().executions())
          .extracting(ExecutionRecord::call)
          .containsExactly(
              "list", "table", "stream", "stream", "write", "conform", "preview", "digest", "list");
      lane.explain(orders());
      lane.inspect(orders());
      lane.drift(orders());
      assertThat(shop.run.report().executions()).as("looking executes nothing").hasSize(9);
      assertThat(
              List.of(Lane.class.getMethods()).stream()
                  .filter(method -> method.getDeclaringClass() == Lane.class)
                  .map(method -> method.getName())
                  .distinct())
          .as("calls of a lane; a new one belongs into this test")
          .containsExactlyInAnyOrder(
              "list", "table", "stream", "write", "conform", "preview", "digest", "explain", "node",
              "backend", "with", "inspect", "drift");
    }
  }

  private static List<Order> read(Backend backend, ExecutionContext context) {
    try (Run run = Run.open("Shop", backend, AdapterMode.BRIDGE, context)) {
      return run.lane("top").list(SHARED);
    }
  }

  private static String failure(Backend backend, ExecutionContext context) {
    try {
      return "no failure, but " + read(backend, context);
    } catch (RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
