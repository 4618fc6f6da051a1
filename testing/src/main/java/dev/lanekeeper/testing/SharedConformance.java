package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.count;
import static dev.lanekeeper.plan.Expressions.left;
import static dev.lanekeeper.plan.Expressions.minus;
import static dev.lanekeeper.plan.Expressions.right;
import static dev.lanekeeper.plan.Expressions.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.Window;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Parts that several others read are the same rows for each, also where the plan leaves open which
 * rows they are.
 */
interface SharedConformance extends Conformance {

  /** A number, and where it stands. */
  RowType<Row> PLACED = Tables.type("n int64 not null, place int64 not null");

  /** How often a row is there. */
  RowType<Row> COUNTED =
      Tables.type("n int64 not null, place int64 not null, times int64 not null");

  @Test
  default void anyRowsAreTheSameRowsForEachReader(Lane lane) {
    for (int readers : new int[] {2, 3, 10}) {
      Plan<Row> any = placed().limit(7);
      assertTimes(lane, any, readers, 7);
      ArrowTable table = lane.table(any);
      assertTimes(lane, Plan.memory(table, PLACED), readers, 7);
    }
  }

  @Test
  default void placesOfTiesAreTheSameForEachReader(Lane lane) {
    Plan<Row> one = placed();
    Plan<Row> placed =
        one.select(
            PLACED, n().as(n()), rowNumber().over(Window.orderedBy(place().asc())).as(place()));
    Plan<Row> different =
        placed
            .innerJoin(
                placed.where(n().ge(0L)),
                left(n()).eq(right(n())).and(left(place()).ne(right(place()))))
            .select(PLACED, left(n()).as(n()), right(place()).as(place()));
    assertThat(lane.list(different)).isEmpty();
  }

  @Test
  default void aPlanJoinsItselfOften(Lane lane) {
    Plan<Row> numbers = Tables.rows("n int64 not null, place int64 not null", numbers(50));
    Plan<Row> joined = numbers;
    for (int i = 0; i < 10; i++) {
      joined =
          joined
              .innerJoin(joined, left(n()).eq(right(place())))
              .select(PLACED, left(n()).as(n()), right(n()).as(place()));
    }
    assertThat(lane.list(joined))
        .hasSize(50)
        .allMatch(row -> Objects.equals(row.get("n"), row.get("place")));
  }

  private static void assertTimes(Lane lane, Plan<Row> shared, int readers, int rows) {
    Plan<Row> all = shared;
    for (int i = 1; i < readers; i++) {
      all = all.unionAll(shared.where(n().ge((long) -i)));
    }
    Column<Row, Long> times = Column.of(COUNTED, "times", Long.class);
    Plan<Row> counted =
        all.groupBy(n(), place())
            .aggregate(
                COUNTED,
                n().as(Column.of(COUNTED, "n", Long.class)),
                place().as(Column.of(COUNTED, "place", Long.class)),
                count().as(times));
    List<Row> result = lane.list(counted);
    assertThat(result)
        .hasSize(rows)
        .allMatch(row -> Objects.equals(row.get("times"), (long) readers));
  }

  /** Returns so many rows that several threads compute them, all of them ties. */
  private static Plan<Row> placed() {
    return Tables.rows("n int64 not null, place int64 not null", numbers(300_000))
        .select(PLACED, n().as(n()), minus(n(), n()).as(place()));
  }

  private static Object[][] numbers(int count) {
    return LongStream.range(0, count).mapToObj(i -> Tables.row(i, i)).toArray(Object[][]::new);
  }

  private static Column<Row, Long> n() {
    return Column.of(PLACED, "n", Long.class);
  }

  private static Column<Row, Long> place() {
    return Column.of(PLACED, "place", Long.class);
  }
}
