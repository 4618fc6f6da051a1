package dev.lanekeeper.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of every type come back as they went in: from memory, Arrow and Parquet. */
interface ValueConformance extends Conformance {

  /** Every type, nullable. */
  Schema SCALARS =
      Schema.parse(
          "id int32 not null, b boolean, i8 int8, i16 int16, i32 int32, i64 int64, f32 float32,"
              + " f64 float64, t text, bin binary, d date, ts timestamp, i instant, u uuid,"
              + " d5 decimal(5,2), d18 decimal(18,0), d38 decimal(38,10)");

  /** Lists and nested records, within each other. */
  Schema NESTED =
      Schema.parse(
          "id int32 not null, l list<int64>, lt list<text>, ll list<list<decimal(9,2)>>,"
              + " s struct<a int32, b text, u uuid>, ls list<struct<d date, l list<instant>>>,"
              + " lu list<uuid>, lb list<binary>");

  @Test
  default void valuesComeBack(Lane lane) {
    long seed = seed("valuesComeBack");
    for (Schema schema : List.of(SCALARS, NESTED)) {
      List<Row> rows = new RandomRows(seed).of(schema, 300);
      Plan<Row> plan = Plan.values(rows, RowType.of(schema));
      assertThat(RowText.of(lane.list(byId(plan)))).isEqualTo(RowText.of(rows));
    }
  }

  @Test
  default void valuesComeBackThroughArrow(Lane lane) {
    long seed = seed("valuesComeBackThroughArrow");
    for (Schema schema : List.of(SCALARS, NESTED)) {
      List<Row> rows = new RandomRows(seed).of(schema, 300);
      RowType<Row> rowType = RowType.of(schema);
      ArrowTable table = lane.table(byId(Plan.values(rows, rowType)));
      assertThat(table.rowCount()).isEqualTo(300);
      assertThat(RowText.of(lane.list(byId(Plan.memory(table, rowType)))))
          .isEqualTo(RowText.of(rows));
    }
  }

  @Test
  default void valuesComeBackThroughParquet(Lane lane, @TempDir Path folder) {
    long seed = seed("valuesComeBackThroughParquet");
    for (Schema schema : List.of(SCALARS, NESTED)) {
      List<Row> rows = new RandomRows(seed).of(schema, 300);
      RowType<Row> rowType = RowType.of(schema);
      Path file = folder.resolve(schema.fields().size() + ".parquet");
      lane.write(Plan.values(rows, rowType), Sink.parquet(file));
      Plan<Row> read = Plan.parquet(List.of(file), rowType);
      assertThat(RowText.of(lane.list(byId(read)))).isEqualTo(RowText.of(rows));
    }
  }

  /** An enum. */
  enum Color {
    /** A plain one. */
    RED,
    /** With a class of its own. */
    GREEN {
      @Override
      public String toString() {
        return "not its name";
      }
    }
  }

  /** A record in a record. */
  record Point(int x, @Nullable Color color) {}

  /** A row with all that only records have. */
  record Drawing(
      int id,
      Color color,
      @Nullable Color second,
      List<@Nullable Color> colors,
      Point start,
      @Nullable Point end,
      List<Point> path,
      @Nullable List<List<Point>> layers) {}

  @Test
  default void recordsComeBack(Lane lane, @TempDir Path folder) {
    Point red = new Point(1, Color.RED);
    Point none = new Point(-1, null);
    List<Drawing> rows =
        List.of(
            new Drawing(
                0,
                Color.GREEN,
                Color.RED,
                Arrays.asList(Color.GREEN, null),
                red,
                none,
                List.of(red, none),
                List.of(List.of(), List.of(none))),
            new Drawing(1, Color.RED, null, List.of(), none, null, List.of(), null));
    Plan<Drawing> plan = Plan.values(rows, Drawing.class);
    Column<Drawing, Integer> id = Column.of(Drawing.class, "id", Integer.class);
    Column<Drawing, Color> color = Column.of(Drawing.class, "color", Color.class);
    assertThat(lane.list(plan.orderBy(id.asc()))).isEqualTo(rows);
    assertThat(lane.list(plan.where(color.eq(Color.GREEN)))).isEqualTo(rows.subList(0, 1));
    assertThat(lane.list(plan.where(color.in(List.of(Color.RED))))).isEqualTo(rows.subList(1, 2));
    ArrowTable table = lane.table(plan);
    assertThat(lane.list(Plan.memory(table, Drawing.class).orderBy(id.asc()))).isEqualTo(rows);
    Path file = folder.resolve("drawings.parquet");
    lane.write(plan, Sink.parquet(file));
    assertThat(lane.list(Plan.parquet(file, Drawing.class).orderBy(id.asc()))).isEqualTo(rows);
  }

  @Test
  default void aTableCanBeTakenOver(Lane lane, BufferAllocator allocator) {
    List<Row> rows = new RandomRows(1).of(SCALARS, 10);
    ArrowTable table = lane.table(Plan.values(rows, RowType.of(SCALARS)));
    try (ArrowTable own = table.detach(allocator)) {
      assertThat(own.rowCount()).isEqualTo(10);
    }
  }

  /** Tells the seed, so that a failure can be run again. */
  private static long seed(String test) {
    long seed = Long.getLong("lanekeeper.seed", System.nanoTime());
    System.out.println(test + ": -Dlanekeeper.seed=" + seed);
    return seed;
  }

  private static Plan<Row> byId(Plan<Row> plan) {
    return plan.orderBy(Column.of(plan.rowType(), "id", Integer.class).asc());
  }
}
