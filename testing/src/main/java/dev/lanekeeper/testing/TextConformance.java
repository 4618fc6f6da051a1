package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.coalesce;
import static dev.lanekeeper.plan.Expressions.concat;
import static dev.lanekeeper.plan.Expressions.like;
import static dev.lanekeeper.plan.Expressions.literal;
import static dev.lanekeeper.plan.Expressions.lower;
import static dev.lanekeeper.plan.Expressions.max;
import static dev.lanekeeper.plan.Expressions.min;
import static dev.lanekeeper.plan.Expressions.rowNumber;
import static dev.lanekeeper.plan.Expressions.upper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Expression;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Texts: compared by their UTF-8 bytes, and empty is not null. */
interface TextConformance extends Conformance {

  /** Texts in the order of their bytes; the last but one is beyond 16 bits, above U+FFEE. */
  List<String> SORTED =
      List.of("", " ", "A", "Z", "a", "a ", "ab", "a\u0301", "z", "ä", "é", "漢", "\uffee", "😀");

  /** A place and a text. */
  RowType<Row> TEXT = Tables.type("id int64 not null, v text");

  @Test
  default void equalTextsHaveEqualBytes(Lane lane) {
    Plan<Row> plan = texts("a", "A", "a ", "á", "a\u0301", "a\u0000", null);
    assertKept(lane, plan.where(v().eq("a")), 0L);
    assertKept(lane, plan.where(v().eq("á")), 3L);
    assertKept(lane, plan.where(v().eq("a\u0301")), 4L);
    assertKept(lane, plan.where(v().in(List.of("A", "a "))), 1L, 2L);
    RowType<Row> one = Tables.type("v text");
    Column<Row, String> only = Column.of(one, "v", String.class);
    Plan<Row> twice = plan.unionAll(plan).select(one, v().as(only));
    assertThat(Tables.only(lane, twice.distinct())).hasSize(7);
    assertThat(Tables.only(lane, twice.groupBy(only).aggregate(one, only.as(only)))).hasSize(7);
  }

  @Test
  default void comparisonsMinimaAndPlacesGoByBytes(Lane lane) {
    Plan<Row> plan = texts(SORTED.toArray(String[]::new));
    for (int i = 0; i < SORTED.size(); i++) {
      assertThat(lane.list(plan.where(v().lt(SORTED.get(i))))).as(SORTED.get(i)).hasSize(i);
    }
    RowType<Row> one = Tables.type("v text");
    Column<Row, String> only = Column.of(one, "v", String.class);
    assertThat(Tables.only(lane, plan.groupBy().aggregate(one, max(v()).as(only))))
        .containsExactly("😀");
    assertThat(Tables.only(lane, plan.groupBy().aggregate(one, min(v()).as(only))))
        .containsExactly("");
    assertThat(Tables.values(lane, plan.orderBy(v().desc()).limit(3), "v"))
        .containsExactly("😀", "\uffee", "漢");
    RowType<Row> place = Tables.type("place int64 not null");
    Column<Row, Long> number = Column.of(place, "place", Long.class);
    Plan<Row> places = plan.select(place, rowNumber().over(Window.orderedBy(v().asc())).as(number));
    assertThat(Tables.only(lane, places.orderBy(number.asc()).limit(2))).containsExactly(1L, 2L);
  }

  @Test
  default void patternsMatchCharactersNotBytes(Lane lane) {
    Plan<Row> plan = texts("a%b", "a_b", "axb", "a\\b", "a😀b", "a\nb", "AxB", "ab", "", null);
    assertKept(lane, plan.where(like(v(), "a_b")), 0L, 1L, 2L, 3L, 4L, 5L);
    assertKept(lane, plan.where(like(v(), "a\\_b")), 1L);
    assertKept(lane, plan.where(like(v(), "a\\%b")), 0L);
    assertKept(lane, plan.where(like(v(), "a\\\\b")), 3L);
    assertKept(lane, plan.where(like(v(), "a%")), 0L, 1L, 2L, 3L, 4L, 5L, 7L);
    assertKept(lane, plan.where(like(v(), "%😀%")), 4L);
    assertKept(lane, plan.where(like(v(), "")), 8L);
    assertKept(lane, plan.where(like(v(), "%")), 0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertKept(lane, plan.where(like(v(), "a%").not()), 6L, 8L);
    assertKept(lane, plan.where(like(v(), "a[x]b")));
  }

  @Test
  default void emptyIsNotNull(Lane lane) {
    Plan<Row> plan = texts("", null, "x");
    assertKept(lane, plan.where(v().isNull()), 1L);
    assertKept(lane, plan.where(v().eq("")), 0L);
    assertKept(lane, plan.where(v().ne("x")), 0L);
    assertComputed(lane, plan, concat(v(), literal("")), "", null, "x");
    assertComputed(lane, plan, coalesce(v(), literal("none")), "", "none", "x");
  }

  @Test
  default void lettersChangeCaseOneByOne(Lane lane) {
    Plan<Row> plan = texts("abcÄÖüéжσ😀1", null, "");
    assertComputed(lane, plan, upper(v()), "ABCÄÖÜÉЖΣ😀1", null, "");
    assertComputed(lane, plan, lower(upper(v())), "abcäöüéжσ😀1", null, "");
  }

  private static Plan<Row> texts(@Nullable String... values) {
    return Tables.values("text", (@Nullable Object[]) values);
  }

  private static Column<Row, Long> id() {
    return Column.of(TEXT, "id", Long.class);
  }

  private static Column<Row, String> v() {
    return Column.of(TEXT, "v", String.class);
  }

  private static void assertKept(Lane lane, Plan<Row> plan, Object... ids) {
    assertThat(Tables.values(lane, plan.orderBy(id().asc()), "id")).containsExactly(ids);
  }

  private static void assertComputed(
      Lane lane, Plan<Row> plan, Expression<Row, String> text, @Nullable Object... expected) {
    Plan<Row> computed = plan.select(TEXT, id().as(id()), text.as(v()));
    assertThat(Tables.values(lane, computed.orderBy(id().asc()), "v")).containsExactly(expected);
  }
}
