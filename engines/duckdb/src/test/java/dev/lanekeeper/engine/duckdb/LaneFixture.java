package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.Rel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** A run of a pipeline named Shop on DuckDB, whose Arrow memory must be empty in the end. */
final class LaneFixture implements AutoCloseable {

  record Order(
      long id,
      @Nullable String customer,
      @Decimal(precision = 18, scale = 2) BigDecimal amount,
      LocalDate day) {}

  static final Column<Order, Long> ID = Column.of(Order.class, "id", Long.class);
  static final Column<Order, String> CUSTOMER = Column.of(Order.class, "customer", String.class);
  static final Column<Order, BigDecimal> AMOUNT =
      Column.of(Order.class, "amount", BigDecimal.class);
  static final Column<Order, LocalDate> DAY = Column.of(Order.class, "day", LocalDate.class);

  static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  static final List<Order> ORDERS =
      List.of(
          order(1, "ann", "10.00", 0),
          order(2, "bob", "20.50", 0),
          order(3, "ann", "5.25", 1),
          order(4, null, "7.00", 2));

  final BufferAllocator allocator = ArrowMemory.open();
  final Backend backend;
  final Run run;
  final Lane lane;

  LaneFixture() {
    this(RuntimeProfile.defaults(), AdapterMode.BRIDGE);
  }

  LaneFixture(RuntimeProfile profile, AdapterMode mode) {
    this(profile, mode, ExecutionContext.of(profile));
  }

  LaneFixture(RuntimeProfile profile, AdapterMode mode, ExecutionContext context) {
    this(DuckDb.engine(), profile, mode, context);
  }

  LaneFixture(Engine engine, RuntimeProfile profile, AdapterMode mode) {
    this(engine, profile, mode, ExecutionContext.of(profile));
  }

  private LaneFixture(
      Engine engine, RuntimeProfile profile, AdapterMode mode, ExecutionContext context) {
    backend = Backend.open(engine, profile);
    run = Run.open("Shop", backend, mode, context.withAllocator(allocator));
    lane = run.lane("top");
  }

  static Order order(long id, @Nullable String customer, String amount, int day) {
    return new Order(id, customer, new BigDecimal(amount), MONDAY.plusDays(day));
  }

  /** Returns the orders as the plan of a node. */
  static Plan<Order> orders() {
    Plan<Order> plan = Plan.values(ORDERS, Order.class);
    return Plan.of(new Rel.Named("orders", plan.rel()), plan.rowType());
  }

  @Override
  public void close() {
    run.close();
    backend.close();
    allocator.close();
  }
}
