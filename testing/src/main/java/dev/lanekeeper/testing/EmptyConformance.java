package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.count;
import static dev.lanekeeper.plan.Expressions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.io.Receipt;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
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
    assertThat(lane.list(none)).isEmpty();
    assertThat(lane.list(none.distinct().limit(3))).isEmpty();
    ArrowTable table = lane.table(none);
    assertThat(table.rowCount()).isZero();
    assertThat(lane.list(Plan.memory(table, ITEMS))).isEmpty();
    Receipt receipt = lane.write(none, Sink.parquet(folder.resolve("none.parquet")));
    assertThat(receipt.rows()).isZero();
    assertThat(lane.list(Plan.parquet(List.of(folder.resolve("none.parquet")), ITEMS))).isEmpty();
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
    assertThat(lane.list(one)).containsExactly(row);
    assertThat(lane.list(total(one))).containsExactly(Row.of(TOTAL.schema(), 1L, 7L));
    assertThat(lane.list(one.offset(1))).isEmpty();
    assertThat(lane.list(one.limit(0))).isEmpty();
  }

  private static Plan<Row> total(Plan<Row> items) {
    return items
        .groupBy()
        .aggregate(
            TOTAL,
            count().as(Column.of(TOTAL, "n", Long.class)),
            sum(Column.<Row, Long>of(ITEMS, "id", Long.class))
                .as(Column.of(TOTAL, "total", Long.class)));
  }
}
