package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.count;
import static dev.lanekeeper.plan.Expressions.left;
import static dev.lanekeeper.plan.Expressions.max;
import static dev.lanekeeper.plan.Expressions.right;
import static dev.lanekeeper.plan.Expressions.rowNumber;
import static dev.lanekeeper.plan.Expressions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.io.Receipt;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.Window;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No rows, and one. */
interface EmptyConformance extends Conformance {

  /** The rows of these tests. */
  RowType<Row> ITEMS = RowType.of(Schema.parse("id int64 not null, name text"));

  /** What is counted. */
  RowType<Row> TOTAL = RowType.of(Schema.parse("n int64 not null, total int64"));

  @Test
  default void noRowsStayNoRows(Lane lane, @TempDir Path folder) {
    Plan<Row> none = Plan.values(List.of(), ITEMS);
    for (Plan<Row> plan : operators(none, none)) {
      assertThat(lane.list(plan)).isEmpty();
    }
    ArrowTable table = lane.table(none);
    assertThat(table.rowCount()).isZero();
    assertThat(lane.list(Plan.memory(table, ITEMS))).isEmpty();
    Receipt receipt = lane.write(none, Sink.parquet(folder.resolve("none.parquet")));
    assertThat(receipt.rows()).isZero();
    assertThat(lane.list(Plan.parquet(List.of(folder.resolve("none.parquet")), ITEMS))).isEmpty();
    lane.write(none, Sink.csv(folder.resolve("none.csv")));
    assertThat(
            lane.list(Plan.csv(List.of(folder.resolve("none.csv")), ITEMS, CsvOptions.defaults())))
        .isEmpty();
  }

  @Test
  default void oneRowPassesEveryOperator(Lane lane) {
    Row row = Row.of(ITEMS.schema(), 1L, null);
    Plan<Row> one = Plan.values(List.of(row), ITEMS);
    for (Plan<Row> plan : operators(one, one)) {
      assertThat(lane.list(plan)).containsExactly(row);
    }
  }

  @Test
  default void noRowsOnOneSide(Lane lane) {
    Row row = Row.of(ITEMS.schema(), 1L, null);
    Plan<Row> one = Plan.values(List.of(row), ITEMS);
    Plan<Row> none = Plan.values(List.of(), ITEMS);
    assertThat(lane.list(joined(one, none, Rel.Join.Kind.INNER))).isEmpty();
    assertThat(lane.list(joined(one, none, Rel.Join.Kind.LEFT))).containsExactly(row);
    assertThat(lane.list(joined(none, one, Rel.Join.Kind.LEFT))).isEmpty();
    assertThat(lane.list(one.union(none))).containsExactly(row);
    assertThat(lane.list(none.unionAll(one))).containsExactly(row);
    assertThat(lane.list(one.intersect(none))).isEmpty();
    assertThat(lane.list(one.except(none))).containsExactly(row);
    assertThat(lane.list(none.except(one))).isEmpty();
  }

  @Test
  default void totalsOfNothingAreARow(Lane lane) {
    Plan<Row> none = Plan.values(List.of(), ITEMS);
    assertThat(lane.list(total(none))).containsExactly(Row.of(TOTAL.schema(), 0L, null));
  }

  @Test
  default void oneRowIsOneRow(Lane lane) {
    Row row = Row.of(ITEMS.schema(), 7L, null);
    Plan<Row> one = Plan.values(List.of(row), ITEMS);
    assertThat(lane.list(total(one))).containsExactly(Row.of(TOTAL.schema(), 1L, 7L));
    assertThat(lane.list(one.offset(1))).isEmpty();
    assertThat(lane.list(one.limit(0))).isEmpty();
    assertThat(lane.list(one.offset(Long.MAX_VALUE))).isEmpty();
    assertThat(lane.list(one.limit(Long.MAX_VALUE))).containsExactly(row);
  }

  /** Returns a plan of each operator, that gives the row whose number is 1 if it is there. */
  private static List<Plan<Row>> operators(Plan<Row> one, Plan<Row> other) {
    List<Plan<Row>> plans = new ArrayList<>();
    plans.add(one);
    plans.add(one.select(ITEMS, id().as(id()), name().as(name())));
    plans.add(one.selectAs(ITEMS));
    plans.add(one.where(id().eq(1L)));
    plans.add(one.distinct());
    plans.add(one.orderBy(name().desc(), id().asc()));
    plans.add(one.limit(3));
    plans.add(one.orderBy(id().asc()).offset(0).limit(3));
    plans.add(one.groupBy(id()).aggregate(ITEMS, id().as(id()), max(name()).as(name())));
    plans.add(
        one.select(
            ITEMS,
            rowNumber().over(Window.orderedBy(id().asc())).as(id()),
            max(name()).over(Window.<Row>partitionBy(id())).as(name())));
    for (Rel.Join.Kind kind : List.of(Rel.Join.Kind.INNER, Rel.Join.Kind.LEFT)) {
      plans.add(joined(one, other, kind));
    }
    plans.add(one.union(other));
    plans.add(one.intersect(other));
    plans.add(one.unionAll(other).distinct());
    plans.add(one.except(other.where(id().lt(0L))));
    return plans;
  }

  private static Plan<Row> joined(Plan<Row> one, Plan<Row> other, Rel.Join.Kind kind) {
    return one.join(other, kind, left(id()).eq(right(id())))
        .select(ITEMS, left(id()).as(id()), right(name()).as(name()));
  }

  private static Column<Row, Long> id() {
    return Column.of(ITEMS, "id", Long.class);
  }

  private static Column<Row, String> name() {
    return Column.of(ITEMS, "name", String.class);
  }

  private static Plan<Row> total(Plan<Row> items) {
    return items
        .groupBy()
        .aggregate(
            TOTAL,
            count().as(Column.of(TOTAL, "n", Long.class)),
            sum(id()).as(Column.of(TOTAL, "total", Long.class)));
  }
}
