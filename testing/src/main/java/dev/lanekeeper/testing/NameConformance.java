package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.count;
import static dev.lanekeeper.plan.Expressions.left;
import static dev.lanekeeper.plan.Expressions.right;
import static dev.lanekeeper.plan.Expressions.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.Window;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of columns and nodes: any text is one, and none is taken for SQL. */
interface NameConformance extends Conformance {

  /** Names that something could take for something else. */
  List<String> NAMES =
      List.of(
          "select",
          "order",
          "rowid",
          "it's",
          "say \"hi\"",
          "two words",
          " ",
          "a.b",
          "a,b",
          "1st",
          "--",
          "/*",
          ";",
          "?",
          "${x}",
          "{0}",
          ":name",
          "\\",
          "line\nend",
          "größe",
          "漢字",
          "😀",
          "key_1",
          "lanekeeper_stream",
          "x".repeat(300));

  @Test
  default void columnsMayHaveAnyName(Lane lane, @TempDir Path folder) {
    RowType<Row> type = type(NAMES);
    List<Row> rows = List.of(row(type, 0), row(type, 100));
    Plan<Row> plan = Plan.values(rows, type);
    Column<Row, Long> first = Column.of(type, NAMES.get(0), Long.class);
    assertThat(lane.list(plan.orderBy(first.asc()))).isEqualTo(rows);
    assertThat(lane.list(Plan.memory(lane.table(plan), type).orderBy(first.asc()))).isEqualTo(rows);
    Path parquet = folder.resolve("names.parquet");
    lane.write(plan, Sink.parquet(parquet));
    assertThat(lane.list(Plan.parquet(List.of(parquet), type).orderBy(first.asc())))
        .isEqualTo(rows);
    Path csv = folder.resolve("names.csv");
    lane.write(plan, Sink.csv(csv));
    assertThat(lane.list(Plan.csv(List.of(csv), type, CsvOptions.defaults()).orderBy(first.asc())))
        .isEqualTo(rows);
  }

  @Test
  default void operatorsTakeAnyName(Lane lane) {
    for (String name : NAMES) {
      RowType<Row> type = type(List.of(name));
      Column<Row, Long> column = Column.of(type, name, Long.class);
      Plan<Row> plan =
          Plan.of(
              new Rel.Named(name, Plan.values(List.of(row(type, 7), row(type, 8)), type).rel()),
              type);
      Plan<Row> joined =
          plan.innerJoin(plan, left(column).eq(right(column)))
              .select(type, left(column).as(column));
      Plan<Row> counted =
          joined.where(column.gt(0L)).groupBy(column).aggregate(type, count().as(column));
      assertThat(Tables.only(lane, counted.distinct().limit(5))).as(name).containsExactly(1L);
      Plan<Row> placed =
          plan.select(type, rowNumber().over(Window.orderedBy(column.asc())).as(column));
      assertThat(Tables.only(lane, placed.union(plan).orderBy(column.asc())))
          .as(name)
          .containsExactly(1L, 2L, 7L, 8L);
    }
  }

  @Test
  default void namesOfNodesDifferInCaseOnly(Lane lane) {
    RowType<Row> type = type(List.of("v"));
    Column<Row, Long> v = Column.of(type, "v", Long.class);
    Plan<Row> lower =
        Plan.of(new Rel.Named("node", Plan.values(List.of(row(type, 1)), type).rel()), type);
    Plan<Row> upper =
        Plan.of(new Rel.Named("NODE", Plan.values(List.of(row(type, 2)), type).rel()), type);
    assertThat(Tables.only(lane, lower.unionAll(upper).orderBy(v.asc()))).containsExactly(1L, 2L);
  }

  private static RowType<Row> type(List<String> names) {
    return RowType.of(
        new Schema(
            names.stream().map(name -> new Field(name, DataType.Simple.INT64, true)).toList()));
  }

  private static Row row(RowType<Row> type, int from) {
    int columns = type.schema().fields().size();
    return Row.of(
        type.schema(), IntStream.range(from, from + columns).mapToObj(Long::valueOf).toArray());
  }
}
