package dev.lanekeeper.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.RecordTable;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RecordsTest {

  private final BufferAllocator allocator = ArrowMemory.open();

  enum Color {
    RED,
    GREEN
  }

  record Primitives(
      boolean flag, byte tiny, short small, int number, long large, float real, double exact) {}

  record Inner(int id, @Nullable String text) {}

  record Values(
      @Nullable String text,
      @Decimal(precision = 38, scale = 10) @Nullable BigDecimal wide,
      @Decimal(precision = 9, scale = 2) @Nullable BigDecimal narrow,
      @Nullable LocalDate date,
      @Nullable LocalDateTime time,
      @Nullable Instant instant,
      @Nullable UUID uuid,
      @Nullable Color color,
      @Nullable Long box) {}

  record Nested(
      @Nullable Inner inner, @Nullable List<@Nullable String> texts, List<Inner> inners) {}

  @AfterEach
  void nothingIsLeft() {
    allocator.close();
  }

  @Test
  void keepsExtremesOfPrimitives() {
    assertRoundTrip(
        Primitives.class,
        List.of(
            new Primitives(
                true,
                (byte) -128,
                (short) -32768,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                -0.0f,
                Double.NaN),
            new Primitives(
                false,
                (byte) 127,
                (short) 32767,
                Integer.MAX_VALUE,
                Long.MAX_VALUE,
                Float.NEGATIVE_INFINITY,
                Double.MIN_VALUE)));
  }

  @Test
  void keepsExtremesAndNullsOfValues() {
    BigDecimal widest = new BigDecimal("9999999999999999999999999999.9999999999");
    assertRoundTrip(
        Values.class,
        List.of(
            new Values(
                "",
                widest,
                new BigDecimal("-9999999.99"),
                LocalDate.of(-5000, 1, 1),
                LocalDateTime.of(-290000, 1, 1, 0, 0, 0, 1000),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                new UUID(-1, 1),
                Color.GREEN,
                Long.MIN_VALUE),
            new Values(null, null, null, null, null, null, null, null, null),
            new Values(
                "a\u0000\ud83d\ude00é",
                widest.negate(),
                new BigDecimal("0.01"),
                LocalDate.EPOCH,
                LocalDateTime.of(294000, 12, 31, 23, 59, 59, 999_999_000),
                Instant.EPOCH,
                new UUID(0, 0),
                Color.RED,
                0L),
            new Values(
                "x",
                new BigDecimal("-0.0000000001"),
                new BigDecimal("0.00"),
                LocalDate.of(9999, 12, 31),
                LocalDateTime.of(1970, 1, 1, 0, 0),
                Instant.parse("2026-01-01T00:00:00.000001Z"),
                new UUID(Long.MIN_VALUE, Long.MAX_VALUE),
                Color.RED,
                -1L)));
  }

  @Test
  void keepsNestedRecordsAndLists() {
    assertRoundTrip(
        Nested.class,
        List.of(
            new Nested(null, null, List.of()),
            new Nested(
                new Inner(1, null),
                Arrays.asList("a", null, ""),
                List.of(new Inner(1, "x"), new Inner(2, null))),
            new Nested(new Inner(-1, "é"), List.of(), List.of(new Inner(3, ""))),
            new Nested(null, Arrays.asList((String) null), List.of())));
  }

  @Test
  void keepsBytes() {
    RowType<Row> rowType = RowType.of(Schema.parse("bytes binary, list list<binary>"));
    Row row = Row.of(rowType.schema(), new byte[] {0, -1}, Arrays.asList(new byte[0], null));
    Row nulls = Row.of(rowType.schema(), null, null);
    assertRoundTrip(rowType, List.of(row, nulls));
  }

  @Test
  void splitsLargeTables() throws IOException {
    List<Inner> rows = new ArrayList<>();
    for (int i = 0; i < 3 * Records.BATCH_ROWS + 5; i++) {
      rows.add(new Inner(i, i % 3 == 0 ? null : "text " + i));
    }
    try (ArrowTable table =
            Records.table(new RecordTable<>(rows, RowType.of(Inner.class)), allocator);
        ArrowReader reader = table.reader(allocator)) {
      assertThat(table.batches()).hasSize(4);
      assertThat(table.rowCount()).isEqualTo(rows.size());
      assertThat(Records.list(reader, RowType.of(Inner.class))).isEqualTo(rows);
    }
  }

  @Test
  void anEmptyTableHasNoBatches() {
    assertRoundTrip(Inner.class, List.of());
  }

  @Test
  void saysWhatNoColumnCanHold() {
    assertUnstorable(
        values("half \ud83d", LocalDate.EPOCH, Instant.EPOCH),
        "column 'text'",
        "half a surrogate pair at 5");
    assertUnstorable(values("", LocalDate.MAX, Instant.EPOCH), "column 'date'", "+999999999-12-31");
    assertUnstorable(
        values("", LocalDate.EPOCH, Instant.MIN.plusNanos(0)), "column 'instant'", "beyond");
  }

  private void assertUnstorable(Values row, String... parts) {
    RecordTable<Values> records = new RecordTable<>(List.of(row), RowType.of(Values.class));
    assertThatThrownBy(() -> Records.table(records, allocator))
        .isInstanceOf(LaneException.class)
        .hasMessageContaining("[LK404]")
        .hasMessageContainingAll(parts);
    assertThat(allocator.getAllocatedMemory()).isZero();
  }

  private static Values values(String text, LocalDate date, Instant instant) {
    return new Values(text, null, null, date, null, instant, null, null, null);
  }

  private <R extends Record> void assertRoundTrip(Class<R> type, List<R> rows) {
    assertRoundTrip(RowType.of(type), rows);
  }

  private <R> void assertRoundTrip(RowType<R> rowType, List<R> rows) {
    try (ArrowTable table = Records.table(new RecordTable<>(rows, rowType), allocator);
        ArrowReader reader = table.reader(allocator)) {
      List<R> read = Records.list(reader, rowType);
      // Recursive, because lists of byte arrays are never equal.
      assertThat(read)
          .usingRecursiveComparison()
          .withEqualsForType(Double::equals, Double.class)
          .withEqualsForType(Float::equals, Float.class)
          .isEqualTo(rows);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
