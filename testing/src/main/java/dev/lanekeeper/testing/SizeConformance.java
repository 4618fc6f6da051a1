package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Much of something: columns, operators, rows of a batch, bytes of a value. */
interface SizeConformance extends Conformance {

  /** Numbers. */
  RowType<Row> NUMBERS = Tables.type("n int64 not null");

  @Test
  default void aThousandColumns(Lane lane, @TempDir Path folder) {
    RowType<Row> type =
        RowType.of(
            new Schema(
                IntStream.range(0, 1000)
                    .mapToObj(i -> new Field("column" + i, DataType.Simple.INT64, true))
                    .toList()));
    Row row =
        Row.of(
            type.schema(),
            LongStream.range(0, 1000).mapToObj(i -> i % 7 == 0 ? null : i).toArray());
    Plan<Row> plan = Plan.values(List.of(row), type);
    Column<Row, Long> last = Column.of(type, "column999", Long.class);
    assertThat(lane.list(plan.where(last.gt(0L)).distinct().orderBy(last.asc())))
        .containsExactly(row);
    assertThat(lane.list(Plan.memory(lane.table(plan), type))).containsExactly(row);
    lane.write(plan, Sink.parquet(folder.resolve("wide.parquet")));
    assertThat(lane.list(Plan.parquet(List.of(folder.resolve("wide.parquet")), type)))
        .containsExactly(row);
    lane.write(plan, Sink.csv(folder.resolve("wide.csv")));
    assertThat(
            lane.list(Plan.csv(List.of(folder.resolve("wide.csv")), type, CsvOptions.defaults())))
        .containsExactly(row);
  }

  @Test
  default void tenThousandOperators(Lane lane) {
    Column<Row, Long> n = Column.of(NUMBERS, "n", Long.class);
    Plan<Row> plan = numbers(5);
    for (int i = 0; i < 2_500; i++) {
      plan = plan.where(n.ge(0L)).orderBy(n.desc()).limit(4).distinct();
    }
    assertThat(Tables.only(lane, plan.orderBy(n.asc()))).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  @LaneRoot("conformance of engines")
  default void batchesOfOneRow() {
    assertBatches(1, 3_000, 3_000);
  }

  @Test
  @LaneRoot("conformance of engines")
  default void batchesOfAMillionRows() {
    assertBatches(1_000_000, 1_200_000, 2);
  }

  @Test
  default void longTextsAndBytes(Lane lane, @TempDir Path folder) {
    RowType<Row> type = Tables.type("id int64 not null, t text, b binary, l list<int64>");
    String text = "long 😀 ".repeat(1 << 17);
    byte[] bytes = new byte[3 << 20];
    bytes[bytes.length - 1] = 1;
    List<Long> list = LongStream.range(0, 100_000).boxed().toList();
    List<Row> rows =
        List.of(
            Row.of(type.schema(), 1L, text, bytes, list),
            Row.of(type.schema(), 2L, "", new byte[0], List.of()),
            Row.of(type.schema(), 3L, null, null, null));
    Column<Row, Long> id = Column.of(type, "id", Long.class);
    Plan<Row> plan = Plan.values(rows, type);
    assertThat(lane.list(plan.orderBy(id.asc()))).isEqualTo(rows);
    assertThat(lane.list(plan.where(Column.<Row, String>of(type, "t", String.class).eq(text))))
        .isEqualTo(rows.subList(0, 1));
    lane.write(plan, Sink.parquet(folder.resolve("long.parquet")));
    Plan<Row> read = Plan.parquet(List.of(folder.resolve("long.parquet")), type);
    assertThat(lane.list(read.orderBy(id.asc()))).isEqualTo(rows);
  }

  private static Plan<Row> numbers(int count) {
    List<Row> rows = new ArrayList<>(count);
    for (long i = 0; i < count; i++) {
      rows.add(Row.of(NUMBERS.schema(), i));
    }
    return Plan.values(rows, NUMBERS);
  }

  @RequiresLane
  private void assertBatches(int batchRows, int rows, int batches) {
    RuntimeProfile profile = RuntimeProfile.defaults().withBatchRows(batchRows);
    try (Backend backend = Backend.open(engine(), profile);
        Run run = Run.open("sizes", backend, AdapterMode.BRIDGE, ExecutionContext.of(profile))) {
      Lane lane = run.lane("batches");
      Plan<Row> plan = numbers(rows);
      long[] seen = lane.stream(plan, SizeConformance::read);
      assertThat(seen).containsExactly(batches, rows, rows * (rows - 1L) / 2);
      Column<Row, Long> n = Column.of(NUMBERS, "n", Long.class);
      RowType<Row> total = Tables.type("n int64");
      Plan<Row> back = Plan.memory(lane.table(plan), NUMBERS);
      assertThat(
              Tables.only(
                  lane,
                  back.groupBy().aggregate(total, sum(n).as(Column.of(total, "n", Long.class)))))
          .containsExactly(rows * (rows - 1L) / 2);
    }
  }

  /** Returns how many batches and rows there are, and the sum of the numbers. */
  private static long[] read(ArrowReader reader) {
    long[] seen = new long[3];
    try {
      while (reader.loadNextBatch()) {
        seen[0]++;
        BigIntVector column = (BigIntVector) reader.getVectorSchemaRoot().getVector(0);
        for (int i = 0; i < column.getValueCount(); i++) {
          seen[1]++;
          seen[2] += column.get(i);
        }
      }
      return seen;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
