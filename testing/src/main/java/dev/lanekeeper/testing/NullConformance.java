package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.avg;
import static dev.lanekeeper.plan.Expressions.coalesce;
import static dev.lanekeeper.plan.Expressions.count;
import static dev.lanekeeper.plan.Expressions.countDistinct;
import static dev.lanekeeper.plan.Expressions.left;
import static dev.lanekeeper.plan.Expressions.literal;
import static dev.lanekeeper.plan.Expressions.max;
import static dev.lanekeeper.plan.Expressions.min;
import static dev.lanekeeper.plan.Expressions.rank;
import static dev.lanekeeper.plan.Expressions.right;
import static dev.lanekeeper.plan.Expressions.rowNumber;
import static dev.lanekeeper.plan.Expressions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Condition;
import dev.lanekeeper.plan.Ordering;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.Window;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nulls: where they stand in an order, and what they are equal to. */
interface NullConformance extends Conformance {

  /** A place and a value. */
  RowType<Row> VALUE = Tables.type("id int64 not null, v int64");

  /** What is computed of all values. */
  RowType<Row> TOTALS =
      Tables.type(
          "n int64 not null, present int64 not null, different int64 not null, total int64,"
              + " least int64, most int64, mean float64");

  @Test
  default void windowsPlaceNullsAsTheirOrderSays(Lane lane) {
    assertPlaces(lane, v().asc(), 3L, 1L, 4L, 2L);
    assertPlaces(lane, v().desc(), 3L, 2L, 4L, 1L);
    assertPlaces(lane, v().asc().nullsFirst(), 1L, 3L, 2L, 4L);
    assertPlaces(lane, v().desc().nullsFirst(), 1L, 4L, 2L, 3L);
  }

  @Test
  default void limitsTakeNullsWhereTheOrderPutsThem(Lane lane) {
    assertFirst(lane, v().asc(), 10L, 20L);
    assertFirst(lane, v().desc(), 20L, 10L);
    assertFirst(lane, v().asc().nullsFirst(), null, null);
    assertFirst(lane, v().desc().nullsFirst(), null, null);
    Plan<Row> last = some().orderBy(v().desc().nullsFirst(), id().asc()).offset(1).limit(2);
    assertThat(Tables.values(lane, last, "v")).containsExactly(null, 20L);
  }

  @Test
  default void nullsAreOnePartition(Lane lane) {
    Plan<Row> ranked =
        some()
            .select(
                VALUE,
                id().as(id()),
                rank().over(Window.<Row>partitionBy(v()).orderBy(id().asc())).as(v()));
    assertThat(Tables.values(lane, ranked.orderBy(id().asc()), "v"))
        .containsExactly(1L, 1L, 2L, 1L);
  }

  @Test
  default void nullsAreEqualInGroupsAndSets(Lane lane) {
    RowType<Row> one = Tables.type("v int64");
    Column<Row, Long> only = Column.of(one, "v", Long.class);
    Plan<Row> values = some().select(one, v().as(only));
    assertThat(Tables.only(lane, values.distinct())).containsExactlyInAnyOrder(null, 10L, 20L);
    assertThat(Tables.only(lane, values.groupBy(only).aggregate(one, only.as(only)))).hasSize(3);
    Plan<Row> nulls = values.where(only.isNull());
    assertThat(Tables.only(lane, values.union(nulls))).hasSize(3);
    assertThat(Tables.only(lane, values.intersect(nulls))).containsExactly((Object) null);
    assertThat(Tables.only(lane, values.except(nulls))).containsExactlyInAnyOrder(10L, 20L);
  }

  @Test
  default void nullsAreNoPartnersInJoins(Lane lane) {
    Plan<Row> all = some();
    Plan<Row> pairs =
        all.innerJoin(some(), left(v()).eq(right(v())))
            .select(VALUE, left(id()).as(id()), right(v()).as(v()));
    assertThat(Tables.values(lane, pairs, "v")).containsExactlyInAnyOrder(10L, 20L);
  }

  @Test
  default void aComparisonWithNullKeepsNoRow(Lane lane) {
    assertKept(lane, v().ne(10L), 3L);
    assertKept(lane, v().eq(10L).not(), 3L);
    assertKept(lane, v().in(List.of(10L, 30L)).not(), 3L);
    assertKept(lane, v().in(List.of()).not(), 0L, 1L, 2L, 3L);
    assertKept(lane, v().eq(v()), 1L, 3L);
    assertKept(lane, v().isNull().or(v().eq(10L)), 0L, 1L, 2L);
    assertKept(lane, v().isNull().and(v().ne(10L)));
    assertKept(lane, coalesce(v(), literal(0L)).eq(0L), 0L, 2L);
  }

  @Test
  default void aggregatesSkipNulls(Lane lane) {
    assertTotals(lane, some(), 4L, 2L, 2L, 30L, 10L, 20L, 15.0);
    assertTotals(lane, some().where(v().isNull()), 2L, 0L, 0L, null, null, null, null);
    assertTotals(lane, some().limit(0), 0L, 0L, 0L, null, null, null, null);
  }

  @Test
  default void runningValuesSkipNulls(Lane lane) {
    Plan<Row> running =
        some().select(VALUE, id().as(id()), sum(v()).over(Window.orderedBy(id().asc())).as(v()));
    assertThat(Tables.values(lane, running.orderBy(id().asc()), "v"))
        .containsExactly(null, 10L, 10L, 30L);
  }

  private static Plan<Row> some() {
    return Tables.values("int64", null, 10L, null, 20L);
  }

  private static Column<Row, Long> id() {
    return Column.of(VALUE, "id", Long.class);
  }

  private static Column<Row, Long> v() {
    return Column.of(VALUE, "v", Long.class);
  }

  private static void assertPlaces(Lane lane, Ordering<Row> order, Long... places) {
    Plan<Row> placed =
        some()
            .select(
                VALUE,
                id().as(id()),
                rowNumber().over(Window.orderedBy(order, id().asc())).as(v()));
    assertThat(Tables.values(lane, placed.orderBy(id().asc()), "v"))
        .containsExactly((Object[]) places);
  }

  private static void assertFirst(Lane lane, Ordering<Row> order, @Nullable Object... values) {
    assertThat(Tables.values(lane, some().orderBy(order).limit(2), "v")).containsExactly(values);
  }

  private static void assertKept(Lane lane, Condition<Row> condition, Object... ids) {
    Plan<Row> kept = some().where(condition).orderBy(id().asc());
    assertThat(Tables.values(lane, kept, "id")).containsExactly(ids);
  }

  private static void assertTotals(Lane lane, Plan<Row> rows, @Nullable Object... expected) {
    Plan<Row> totals =
        rows.groupBy()
            .aggregate(
                TOTALS,
                count().as(Column.of(TOTALS, "n", Long.class)),
                count(v()).as(Column.of(TOTALS, "present", Long.class)),
                countDistinct(v()).as(Column.of(TOTALS, "different", Long.class)),
                sum(v()).as(Column.of(TOTALS, "total", Long.class)),
                min(v()).as(Column.of(TOTALS, "least", Long.class)),
                max(v()).as(Column.of(TOTALS, "most", Long.class)),
                avg(v()).as(Column.of(TOTALS, "mean", Double.class)));
    assertThat(Arrays.asList(lane.list(totals).get(0).values())).containsExactly(expected);
  }
}
