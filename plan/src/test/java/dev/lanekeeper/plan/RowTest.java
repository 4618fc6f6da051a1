package dev.lanekeeper.plan;

import static dev.lanekeeper.plan.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.type.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RowTest {

  private static final Schema SCHEMA =
      Schema.parse(
          "id int64 not null, amount decimal(9,2), bytes binary,"
              + " point struct<x int32 not null, y int32>, path list<struct<x int32 not null>>");

  private static Row row(long id) {
    return Row.of(
        SCHEMA,
        id,
        new BigDecimal("1"),
        new byte[] {1, (byte) 0xff},
        new @Nullable Object[] {1, null},
        List.of(new Object[] {2}, new Object[] {3}));
  }

  @Test
  void nestedRowsAreRows() {
    Row row = row(5);
    assertThat(row.get("ID")).isEqualTo(5L);
    assertThat(row.get("amount")).isEqualTo(new BigDecimal("1.00"));
    assertThat(row.get("point"))
        .isEqualTo(Row.of(Schema.parse("x int32 not null, y int32"), 1, null));
    Schema x = Schema.parse("x int32 not null");
    assertThat(row.get("path")).isEqualTo(List.of(Row.of(x, 2), Row.of(x, 3)));
    assertThat(row.schema()).isEqualTo(SCHEMA);
  }

  @Test
  void rowsWithEqualValuesAreEqual() {
    assertThat(row(5)).isEqualTo(row(5)).hasSameHashCodeAs(row(5)).isNotEqualTo(row(6));
    Schema other = Schema.parse("x int32 not null");
    assertThat(Row.of(other, 1)).isNotEqualTo(Row.of(Schema.parse("y int32 not null"), 1));
  }

  @Test
  void showsItsColumns() {
    assertThat(row(5))
        .hasToString(
            "Row[id=5, amount=1.00, bytes=01ff, point=Row[x=1, y=null],"
                + " path=[Row[x=2], Row[x=3]]]");
  }

  @Test
  void aRowMadeOfItsValuesIsTheSame() {
    RowType<Row> type = RowType.of(SCHEMA);
    assertThat(type.make(type.values(row(5)))).isEqualTo(row(5));
  }

  record Point(int x, @Nullable Integer y) {}

  @Test
  void takesRecordsAndRowsForNestedOnes() {
    Schema nested = Schema.parse("point struct<x int32 not null, y int32>");
    Row ofRecord = Row.of(nested, new Point(1, null));
    assertThat(ofRecord).isEqualTo(Row.of(nested, new Object[] {new @Nullable Object[] {1, null}}));
    assertThat(ofRecord).isEqualTo(Row.of(nested, ofRecord.get("point")));
  }

  @Test
  void refusesValuesThatDoNotFit() {
    Schema schema = Schema.parse("id int64 not null");
    assertFails(Code.LK404, () -> Row.of(schema, 5)).hasMessageContaining("in column 'id'");
    assertFails(Code.LK404, () -> Row.of(schema, 5L, 6L)).hasMessageContaining("2 values");
    assertFails(Code.LK404, () -> Row.of(schema, new @Nullable Object[] {null}))
        .hasMessageContaining("null where none may be");
  }
}
