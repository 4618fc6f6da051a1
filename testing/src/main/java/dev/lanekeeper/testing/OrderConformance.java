package dev.lanekeeper.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Ordering;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One order on every engine: nulls last unless said, NaN above all numbers, text by its bytes. */
interface OrderConformance extends Conformance {

  @Test
  default void nullsComeLastUnlessSaid(Lane lane) {
    Column<Row, Long> column = Column.of(type("int64"), "v", Long.class);
    assertOrder(lane, column, column.asc(), 1L, 2L, null);
    assertOrder(lane, column, column.desc(), 2L, 1L, null);
    assertOrder(lane, column, column.asc().nullsFirst(), null, 1L, 2L);
    assertOrder(lane, column, column.desc().nullsFirst(), null, 2L, 1L);
  }

  @Test
  default void nanIsAboveAllNumbers(Lane lane) {
    Column<Row, Double> column = Column.of(type("float64"), "v", Double.class);
    double most = Double.POSITIVE_INFINITY;
    assertOrder(lane, column, column.asc(), -most, -1.5, 0.0, most, Double.NaN, null);
    assertOrder(lane, column, column.desc(), Double.NaN, most, 0.0, -1.5, -most, null);
  }

  @Test
  default void nanEqualsItself(Lane lane) {
    RowType<Row> rowType = type("float64");
    Column<Row, Double> column = Column.of(rowType, "v", Double.class);
    Plan<Row> plan = values(rowType, Arrays.asList(Double.NaN, Double.NaN, 1.0, null));
    assertThat(lane.list(plan.where(column.eq(Double.NaN)))).hasSize(2);
    assertThat(lane.list(plan.distinct())).hasSize(3);
  }

  @Test
  default void textIsOrderedByItsBytes(Lane lane) {
    Column<Row, String> column = Column.of(type("text"), "v", String.class);
    assertOrder(lane, column, column.asc(), "", "A", "B", "a", "é", "\uffee", "😀", null);
  }

  @Test
  default void limitsTakeTheFirstRowsOfAnOrder(Lane lane) {
    RowType<Row> rowType = type("int64");
    Column<Row, Long> column = Column.of(rowType, "v", Long.class);
    List<Long> numbers = new ArrayList<>();
    for (long i = 0; i < 10_000; i++) {
      numbers.add(i);
    }
    Collections.shuffle(numbers, new Random(7));
    Plan<Row> page = values(rowType, numbers).orderBy(column.asc()).offset(5000).limit(3);
    assertThat(lane.list(page))
        .extracting(row -> row.get("v"))
        .containsExactly(5000L, 5001L, 5002L);
  }

  private static RowType<Row> type(String type) {
    return RowType.of(Schema.parse("v " + type));
  }

  private static Plan<Row> values(RowType<Row> rowType, List<? extends @Nullable Object> values) {
    return Plan.values(
        values.stream().map(value -> Row.of(rowType.schema(), value)).toList(), rowType);
  }

  private static <V> void assertOrder(
      Lane lane, Column<Row, V> column, Ordering<Row> ordering, @Nullable Object... expected) {
    List<@Nullable Object> shuffled = new ArrayList<>(Arrays.asList(expected));
    Collections.shuffle(shuffled, new Random(3));
    Plan<Row> plan = values(column.rowType(), shuffled).orderBy(ordering);
    assertThat(lane.list(plan)).extracting(row -> row.get("v")).containsExactly(expected);
  }
}
