package dev.lanekeeper.plan;

import static dev.lanekeeper.plan.Failures.assertFails;
import static dev.lanekeeper.plan.Failures.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.rel.MemoryTable;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SourceTest {

  record Point(int x, long y) {}

  private record Table(Schema schema, long rowCount, String identity) implements MemoryTable {}

  @Test
  void filesAreReadByTheRecordsColumns() {
    Path file = Path.of("points.csv");
    Plan<Point> plan =
        Plan.csv(
            file,
            Point.class,
            CsvOptions.defaults().withDelimiter(';').withNullText("NA").withoutHeader());
    assertThat(plan.rel())
        .isEqualTo(
            new Rel.Scan(
                new ScanSource.Csv(List.of(file), false, ';', "NA"),
                RowType.of(Point.class).schema()));
    assertFails(Code.LK407, () -> Plan.parquet(List.of(), RowType.of(Point.class)));
  }

  @Test
  void recordsAreASource() {
    List<Point> rows = new ArrayList<>(List.of(new Point(1, 2), new Point(3, 4)));
    Plan<Point> plan = Plan.values(rows, Point.class);
    rows.clear();
    ScanSource source = ((Rel.Scan) plan.rel()).source();
    RecordTable<?> table = (RecordTable<?>) ((ScanSource.Memory) source).table();
    assertThat(table.rowCount()).isEqualTo(2);
    assertThat(table.rows()).isEqualTo(List.of(new Point(1, 2), new Point(3, 4)));
  }

  @Test
  void equalRecordsGiveEqualDigests() {
    String digest = Plan.values(List.of(new Point(1, 2)), Point.class).digest();
    assertThat(Plan.values(List.of(new Point(1, 2)), Point.class).digest()).isEqualTo(digest);
    assertThat(Plan.values(List.of(new Point(1, 3)), Point.class).digest()).isNotEqualTo(digest);
    assertThat(Plan.values(List.of(new Point(1, 2), new Point(1, 2)), Point.class).digest())
        .isNotEqualTo(digest);
  }

  @Test
  void aNullRowIsRefused() {
    List<@Nullable Point> rows = new ArrayList<>();
    rows.add(new Point(1, 2));
    rows.add(null);
    assertFails(Code.LK404, () -> Plan.values(Nulls.unchecked(rows), Point.class))
        .hasMessageContaining("Row 1 of the list is null");
  }

  @Test
  void tablesInMemoryMayHaveMoreColumnsInAnyOrderAndCase() {
    Schema wider = Schema.parse("z text, Y int64, x int32");
    Plan<Point> plan = Plan.memory(new Table(wider, 0, "a"), Point.class);
    assertThat(plan.schema()).isEqualTo(RowType.of(Point.class).schema());
    Schema wrong = Schema.parse("xx int32, y int32");
    assertThat(message(() -> Plan.memory(new Table(wrong, 0, "a"), Point.class)))
        .isEqualTo(
            """
            [LK204] The query's columns do not fit record dev.lanekeeper.plan.SourceTest$Point.
              expected x int32 not null, got nothing (did you mean 'xx'?)
              expected y int64 not null, got y int32
              fix: Change the record so that names and types agree. There are: xx int32, y int32""");
  }

  @Test
  void aRelationBecomesAPlanOnlyWithItsOwnColumns() {
    Rel rel = Plan.parquet(Path.of("a"), Point.class).rel();
    assertThat(Plan.of(new Rel.Named("points", rel), RowType.of(Point.class)).rel().schema())
        .isEqualTo(rel.schema());
    assertFails(Code.LK204, () -> Plan.of(rel, RowType.of(Shop.Customer.class)));
    RowType<Row> nullable = RowType.of(Schema.parse("x int32, y int64"));
    Rel mayBeNull = Plan.parquet(List.of(Path.of("a")), nullable).rel();
    assertFails(Code.LK204, () -> Plan.of(mayBeNull, RowType.of(Point.class)));
  }

  @Test
  void rowsWithoutARecordGiveARecordByName() {
    Schema schema = Schema.parse("y int32 not null, X int32 not null, z text");
    Plan<Row> rows = Plan.parquet(List.of(Path.of("rows.parquet")), RowType.of(schema));
    Plan<Point> points = rows.selectAs(Point.class);
    assertThat(points.schema()).isEqualTo(RowType.of(Point.class).schema());
    assertThat(((Rel.Project) points.rel()).columns().get(1).type())
        .isEqualTo(DataType.Simple.INT64);
    assertFails(Code.LK204, () -> rows.selectAs(Shop.Customer.class))
        .hasMessageContaining("expected name text not null, got nothing");
  }

  @Test
  void rowsWithoutARecordMeetInAUnionThatMayBeNullWhereEitherMay() {
    RowType<Row> must = RowType.of(Schema.parse("a int32 not null"));
    RowType<Row> may = RowType.of(Schema.of(new Field("a", DataType.Simple.INT32, true)));
    Plan<Row> left = Plan.parquet(List.of(Path.of("l")), must);
    Plan<Row> right = Plan.parquet(List.of(Path.of("r")), may);
    assertThat(left.union(right).schema()).isEqualTo(may.schema());
    Plan<Row> other = Plan.parquet(List.of(Path.of("r")), RowType.of(Schema.parse("b int32")));
    assertFails(Code.LK204, () -> left.union(other));
  }

  @Test
  void columnsOfOtherRowsAreRefusedWhenThePlanIsBuilt() {
    RowType<Row> one = RowType.of(Schema.parse("amount int32, b text"));
    RowType<Row> other = RowType.of(Schema.parse("amont int32, b int64"));
    Plan<Row> plan = Plan.parquet(List.of(Path.of("l")), one);
    assertThat(message(() -> plan.where(Column.of(other, "amont", Integer.class).eq(5))))
        .isEqualTo(
            "[LK203] No column is named 'amont' (did you mean 'amount'?).\n"
                + "  fix: Correct the name, or add the component to the record."
                + " There are: amount int32, b text");
    assertFails(Code.LK206, () -> plan.where(Column.of(other, "b", Long.class).eq(5L)))
        .hasMessageContaining("Column 'b' is text here, not int64");
  }
}
