package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.left;
import static dev.lanekeeper.plan.Expressions.right;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.JoinedPlan;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Relations that are read more than once, and joins over tables in memory. */
interface JoinConformance extends Conformance {

  /** The rows of these tests. */
  RowType<Row> PEOPLE = RowType.of(Schema.parse("id int64 not null, boss int64, name text"));

  /** Pairs of names. */
  RowType<Row> PAIRS = RowType.of(Schema.parse("a text, b text"));

  /** Four people, one without a boss and one whose boss nobody knows. */
  List<Row> ROWS =
      List.of(
          Row.of(PEOPLE.schema(), 1L, null, "Ada"),
          Row.of(PEOPLE.schema(), 2L, 1L, "Bo"),
          Row.of(PEOPLE.schema(), 3L, 1L, "Cy"),
          Row.of(PEOPLE.schema(), 4L, 9L, "Di"));

  @Test
  default void aTableInMemoryJoinsItself(Lane lane) {
    Plan<Row> people = Plan.values(ROWS, PEOPLE);
    assertPairs(lane.list(bosses(people, people)), "Bo Ada", "Cy Ada");
  }

  @Test
  default void anArrowTableIsReadOften(Lane lane) {
    ArrowTable table = lane.table(Plan.values(ROWS, PEOPLE));
    Plan<Row> people = Plan.memory(table, PEOPLE);
    assertPairs(lane.list(bosses(people, people)), "Bo Ada", "Cy Ada");
    Plan<Row> twice = people.unionAll(people).unionAll(people);
    assertThat(lane.list(twice)).hasSize(12);
    assertThat(lane.list(twice.distinct())).hasSize(4);
  }

  @Test
  default void aSharedPartIsReadOften(Lane lane) {
    Column<Row, Long> id = Column.of(PEOPLE, "id", Long.class);
    Plan<Row> shared = Plan.values(ROWS, PEOPLE).where(id.lt(4L)).orderBy(id.desc()).limit(3);
    assertPairs(lane.list(bosses(shared, shared.where(id.eq(1L)))), "Bo Ada", "Cy Ada");
    assertThat(lane.list(shared.except(shared.where(id.eq(2L))))).hasSize(2);
    assertThat(lane.list(shared.intersect(shared.where(id.eq(2L))))).hasSize(1);
  }

  @Test
  default void outerJoinsKeepRowsWithoutPartner(Lane lane) {
    Plan<Row> people = Plan.values(ROWS, PEOPLE);
    Plan<Row> other = Plan.values(ROWS, PEOPLE);
    assertPairs(
        lane.list(names(people.leftJoin(other, left(boss()).eq(right(id()))))),
        "Ada null",
        "Bo Ada",
        "Cy Ada",
        "Di null");
    assertPairs(
        lane.list(names(people.rightJoin(other, left(boss()).eq(right(id()))))),
        "Bo Ada",
        "Cy Ada",
        "null Bo",
        "null Cy",
        "null Di");
    assertPairs(
        lane.list(names(people.fullJoin(other, left(boss()).eq(right(id()))))),
        "Ada null",
        "Bo Ada",
        "Cy Ada",
        "Di null",
        "null Bo",
        "null Cy",
        "null Di");
  }

  private static Column<Row, Long> id() {
    return Column.of(PEOPLE, "id", Long.class);
  }

  private static Column<Row, Long> boss() {
    return Column.of(PEOPLE, "boss", Long.class);
  }

  private static Plan<Row> bosses(Plan<Row> people, Plan<Row> bosses) {
    return names(people.innerJoin(bosses, left(boss()).eq(right(id()))));
  }

  private static Plan<Row> names(JoinedPlan<Row, Row> joined) {
    Column<Row, String> name = Column.of(PEOPLE, "name", String.class);
    return joined.select(
        PAIRS,
        left(name).as(Column.of(PAIRS, "a", String.class)),
        right(name).as(Column.of(PAIRS, "b", String.class)));
  }

  private static void assertPairs(List<Row> rows, String... pairs) {
    assertThat(rows)
        .extracting(row -> row.get("a") + " " + row.get("b"))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(pairs));
  }
}
