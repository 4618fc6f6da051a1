package dev.lanekeeper.testing;

import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small tables of rows without a record. */
final class Tables {

  private Tables() {}

  /** Returns the row type of a schema's text. */
  static RowType<Row> type(String schema) {
    return RowType.of(Schema.parse(schema));
  }

  /** Returns a table of rows, each an array of values. */
  static Plan<Row> rows(String schema, @Nullable Object[]... rows) {
    RowType<Row> type = type(schema);
    return Plan.values(
        Arrays.stream(rows).map(values -> Row.of(type.schema(), values)).toList(), type);
  }

  /** Returns a table of one column {@code v}, beside its place {@code id} from 0. */
  static Plan<Row> values(String type, @Nullable Object... values) {
    @Nullable Object[][] rows = new Object[values.length][];
    for (int i = 0; i < values.length; i++) {
      rows[i] = row((long) i, values[i]);
    }
    return rows("id int64 not null, v " + type, rows);
  }

  /** Returns values as an array. */
  static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  /** Returns a column of a plan. */
  static <V> Column<Row, V> column(Plan<Row> plan, String name, Class<V> type) {
    return Column.of(plan.rowType(), name, type);
  }

  /** Returns the values of a plan's only column. */
  static List<@Nullable Object> only(Lane lane, Plan<Row> plan) {
    return values(lane, plan, plan.schema().names().get(0));
  }

  /** Returns a column's values, in the plan's order. */
  static List<@Nullable Object> values(Lane lane, Plan<Row> plan, String column) {
    return lane.list(plan).stream().<@Nullable Object>map(row -> row.get(column)).toList();
  }
}
