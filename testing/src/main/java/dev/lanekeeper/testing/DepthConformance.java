package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.left;
import static dev.lanekeeper.plan.Expressions.max;
import static dev.lanekeeper.plan.Expressions.plus;
import static dev.lanekeeper.plan.Expressions.right;
import static dev.lanekeeper.plan.Expressions.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Expressions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.Window;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Chains of nodes as deep as the engine says it takes, of every kind of step. */
interface DepthConformance extends Conformance {

  /** A key and a value. */
  RowType<Row> PAIR = RowType.of(Schema.parse("k int64, v int64"));

  @Test
  default void deepSelections(Lane lane) {
    Column<Row, Long> value = value();
    assertDeep(
        lane,
        1,
        plan -> plan.select(PAIR, key().as(key()), plus(value, Expressions.literal(1L)).as(value)));
  }

  @Test
  default void deepFilters(Lane lane) {
    assertDeep(lane, 1, plan -> plan.where(value().ge(1L)));
  }

  @Test
  default void deepAggregates(Lane lane) {
    assertDeep(
        lane,
        1,
        plan -> plan.groupBy(key()).aggregate(PAIR, key().as(key()), max(value()).as(value())));
  }

  @Test
  default void deepWindows(Lane lane) {
    assertDeep(
        lane,
        1,
        plan ->
            plan.select(
                PAIR,
                rowNumber().over(Window.orderedBy(key().asc(), value().asc())).as(key()),
                value().as(value())));
  }

  @Test
  default void deepJoins(Lane lane) {
    Plan<Row> one = pairs();
    assertDeep(
        lane,
        1,
        plan ->
            plan.innerJoin(one, left(key()).eq(right(key())))
                .select(PAIR, left(key()).as(key()), right(value()).as(value())));
  }

  @Test
  default void deepUnions(Lane lane) {
    Plan<Row> one = pairs();
    assertDeep(lane, 2, plan -> plan.union(one));
  }

  @Test
  default void deepLimits(Lane lane) {
    assertDeep(lane, 2, plan -> plan.orderBy(key().asc()).limit(2).distinct());
  }

  private static Column<Row, Long> key() {
    return Column.of(PAIR, "k", Long.class);
  }

  private static Column<Row, Long> value() {
    return Column.of(PAIR, "v", Long.class);
  }

  private static Plan<Row> pairs() {
    return Plan.values(
        List.of(Row.of(PAIR.schema(), 1L, 10L), Row.of(PAIR.schema(), 2L, 20L)), PAIR);
  }

  private void assertDeep(Lane lane, int stepsEach, UnaryOperator<Plan<Row>> step) {
    int depth = engine().capabilities().statementDepth() / stepsEach - 2;
    Plan<Row> plan = pairs();
    for (int i = 0; i < depth; i++) {
      plan = Plan.of(new Rel.Named("step" + i, step.apply(plan).rel()), PAIR);
    }
    assertThat(lane.list(plan)).hasSize(2);
  }
}
