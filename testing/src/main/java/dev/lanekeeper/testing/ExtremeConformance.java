package dev.lanekeeper.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.SqlPlan;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The extremes of every type, by every way in and out. */
interface ExtremeConformance extends Conformance {

  @TestFactory
  default Stream<DynamicTest> extremesComeBack(Lane lane, @TempDir Path folder) {
    return Extremes.ALL.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey(),
                    () -> assertBack(lane, folder, entry.getKey(), entry.getValue())));
  }

  private void assertBack(Lane lane, Path folder, String text, List<@Nullable Object> values) {
    Plan<Row> plan = Tables.values(text, values.toArray());
    RowType<Row> type = plan.rowType();
    List<String> expected = RowText.of(sorted(lane, plan));
    assertThat(expected).as("values").isEqualTo(RowText.of(numbered(type, values)));
    assertThat(RowText.of(sorted(lane, Plan.memory(lane.table(plan), type))))
        .as("Arrow")
        .isEqualTo(expected);
    Path parquet = folder.resolve(Integer.toHexString(text.hashCode()) + ".parquet");
    lane.write(plan, Sink.parquet(parquet));
    assertThat(RowText.of(sorted(lane, Plan.parquet(List.of(parquet), type))))
        .as("Parquet")
        .isEqualTo(expected);
    DataType column = DataType.parse(text);
    if (!(column instanceof DataType.ListOf) && !(column instanceof DataType.Struct)) {
      Path csv = folder.resolve(Integer.toHexString(text.hashCode()) + ".csv");
      lane.write(plan, Sink.csv(csv));
      assertThat(RowText.of(sorted(lane, Plan.csv(List.of(csv), type, CsvOptions.defaults()))))
          .as("CSV")
          .isEqualTo(expected);
    }
    List<Row> bound = new ArrayList<>();
    for (Row row : sorted(lane, plan)) {
      bound.add(lane.list(constant(type, row)).get(0));
    }
    assertThat(RowText.of(bound)).as("parameters").isEqualTo(expected);
  }

  private Plan<Row> constant(RowType<Row> type, Row row) {
    String text = "SELECT ${:id} AS \"id\", ${:v} AS \"v\"";
    return SqlPlan.query(SqlTemplate.of(engine().dialect().name(), text), type)
        .argument("id", row.values()[0], DataType.Simple.INT64)
        .argument("v", row.values()[1], type.schema().fields().get(1).type())
        .plan();
  }

  private static List<Row> sorted(Lane lane, Plan<Row> plan) {
    return lane.list(plan.orderBy(Tables.column(plan, "id", Long.class).asc()));
  }

  private static List<Row> numbered(RowType<Row> type, List<@Nullable Object> values) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      rows.add(Row.of(type.schema(), Arrays.asList((long) i, values.get(i)).toArray()));
    }
    return rows;
  }
}
