package dev.lanekeeper.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
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
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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

  @Test
  default void whatIsBeyondComesBackOrIsTold(Lane lane, @TempDir Path folder) {
    for (Map.Entry<String, List<Object>> entry : Extremes.BEYOND.entrySet()) {
      for (Object value : entry.getValue()) {
        Plan<Row> plan = Tables.values(entry.getKey(), value);
        RowType<Row> type = plan.rowType();
        Path parquet = folder.resolve("beyond.parquet");
        Path csv = folder.resolve("beyond.csv");
        assertBackOrTold(value, () -> lane.list(plan));
        assertBackOrTold(value, () -> lane.list(constant(type, Row.of(type.schema(), 0L, value))));
        assertBackOrTold(
            value,
            () -> {
              lane.write(plan, Sink.parquet(parquet));
              return lane.list(Plan.parquet(List.of(parquet), type));
            });
        assertBackOrTold(
            value,
            () -> {
              lane.write(plan, Sink.csv(csv));
              return lane.list(Plan.csv(List.of(csv), type, CsvOptions.defaults()));
            });
      }
    }
  }

  private static void assertBackOrTold(Object value, Supplier<List<Row>> rows) {
    try {
      assertThat(rows.get()).extracting(row -> row.get("v")).containsExactly(value);
    } catch (LaneException told) {
      assertThat(told.code()).isIn(Code.LK402, Code.LK404, Code.LK407);
    }
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
