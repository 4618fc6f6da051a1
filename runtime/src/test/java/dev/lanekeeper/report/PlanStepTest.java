package dev.lanekeeper.report;

import static dev.lanekeeper.plan.Expressions.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Expressions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RowCursor;
import dev.lanekeeper.plan.rel.RowSource;
import dev.lanekeeper.plan.rel.ScanSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanStepTest {

  record Order(long id, String customer) {}

  record Tally(String customer, long number) {}

  private static final Column<Order, Long> ID = Column.of(Order.class, "id", Long.class);
  private static final Column<Order, String> CUSTOMER =
      Column.of(Order.class, "customer", String.class);

  @Test
  void stepsSayWhatThePlanDoesAndWhoseTheyAre() {
    Plan<Order> some =
        named(
            "some",
            named("orders", Plan.parquet(Path.of("orders.parquet"), Order.class))
                .where(ID.gt(5L).and(CUSTOMER.eq(Expressions.param("who", String.class)))));
    Plan<Order> plan = some.unionAll(some.distinct()).orderBy(ID.desc()).offset(2).limit(3);
    assertThat(lines(PlanStep.of(plan, "top")))
        .containsExactly(
            "orders scan Parquet orders.parquet: id, customer []",
            "some where (id > ?) and (customer = :who) [0]",
            "top distinct  [1]",
            "top union all  [1, 2]",
            "top sort by id desc [3]",
            "top limit 3 after the first 2 [4]");
  }

  @Test
  void groupsAndJoins() {
    Plan<Order> orders = named("orders", Plan.values(List.of(new Order(1, "a")), Order.class));
    Plan<Tally> tally =
        orders
            .groupBy(CUSTOMER)
            .aggregate(
                Tally.class,
                CUSTOMER.as(Column.of(Tally.class, "customer", String.class)),
                count().as(Column.of(Tally.class, "number", Long.class)));
    assertThat(lines(PlanStep.of(tally, "tally")))
        .containsExactly(
            "orders scan 1 rows in memory: id, customer []",
            "tally group by customer: customer, number = count() [0]");
  }

  @Test
  void ofARowSourceItsDescriptionIsTold() {
    RowSource source =
        new RowSource() {
          @Override
          public String identity() {
            return "the identity";
          }

          @Override
          public String description() {
            return "table orders of shop";
          }

          @Override
          public RowCursor open() {
            throw new AssertionError("nothing is read");
          }
        };
    RowType<Order> rows = RowType.of(Order.class);
    Plan<Order> plan = Plan.of(new Rel.Scan(new ScanSource.Rows(source), rows.schema()), rows);
    assertThat(lines(PlanStep.of(plan, "orders")))
        .containsExactly("orders scan table orders of shop: id, customer []");
  }

  @Test
  void ofALongPlanFirstAndLastStepsAreTold() {
    Plan<Order> plan = Plan.parquet(Path.of("orders.parquet"), Order.class);
    for (int i = 0; i < 5_000; i++) {
      plan = plan.limit(10_000 + i).where(ID.gt(0L));
    }
    List<PlanStep> steps = PlanStep.of(plan, "top");
    assertThat(steps).hasSize(301);
    assertThat(lines(steps.subList(149, 152)))
        .containsExactly(
            "top limit 10074 [148]", "top ... 9701 more steps [149]", "top limit 14925 [150]");
    for (int i = 1; i < steps.size(); i++) {
      assertThat(steps.get(i).reads()).containsExactly(i - 1);
    }
    assertThat(steps.get(300).operation()).isEqualTo("where");
  }

  @Test
  void anEndlessConditionIsShortened() {
    var condition = ID.gt(0L);
    for (int i = 0; i < 2_000; i++) {
      condition = condition.and(ID.gt((long) i));
    }
    Plan<Order> plan = Plan.parquet(Path.of("x"), Order.class).where(condition);
    assertThat(PlanStep.of(plan, "top").get(1).detail()).hasSizeLessThan(401).contains("...");
  }

  private static <R> Plan<R> named(String node, Plan<R> plan) {
    return Plan.of(new Rel.Named(node, plan.rel()), plan.rowType());
  }

  private static List<String> lines(List<PlanStep> steps) {
    return steps.stream()
        .map(
            step -> step.node() + " " + step.operation() + " " + step.detail() + " " + step.reads())
        .toList();
  }
}
