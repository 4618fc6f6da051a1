package dev.lanekeeper.testing.dialect;

import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the examples read: a table of orders, and {@code t} with a column of each type. */
final class DialectTables {

  private static final Schema ORDERS =
      Schema.parse(
          "orderId int64 not null, customer text not null, amount decimal(18,2), day date not null,"
              + " value int32, user text");

  private static final Schema TYPES =
      Schema.parse(
          "i8 int8, i16 int16, i32 int32, i64 int64 not null, f32 float32, f64 float64,"
              + " d decimal(12,2), s text not null, n text, day date not null, ts timestamp,"
              + " tz instant, b boolean, bytes binary, id uuid, l list<int64>,"
              + " words list<text not null>, st struct<a int32, b text not null>");

  /** By name. */
  static final Map<String, Plan<Row>> ALL =
      Map.of(
          "orders",
          table(
              ORDERS,
              row(1L, "ann", new BigDecimal("10.25"), LocalDate.of(2024, 2, 29), 7, "root"),
              row(2L, "bob", null, LocalDate.of(2024, 3, 1), null, null),
              row(3L, "ann", new BigDecimal("2.50"), LocalDate.of(2023, 12, 31), -1, "root"),
              row(4L, "cyd", new BigDecimal("4.00"), LocalDate.of(2024, 3, 1), 3, "guest")),
          "t",
          table(
              TYPES,
              row(
                  (byte) 1,
                  (short) 2,
                  3,
                  4L,
                  1.5f,
                  2.5,
                  new BigDecimal("10.25"),
                  "abc,d",
                  "x",
                  LocalDate.of(2024, 2, 29),
                  LocalDateTime.of(2024, 2, 29, 23, 11, 12, 500_000_000),
                  Instant.parse("2024-02-29T23:11:12Z"),
                  true,
                  "ab".getBytes(StandardCharsets.UTF_8),
                  UUID.fromString("6ccd780c-baba-1026-9564-5b8c656024db"),
                  Arrays.asList(1L, 2L, null),
                  List.of("p", "q"),
                  Row.of(Schema.parse("a int32, b text not null"), 1, "x")),
              row(
                  null,
                  null,
                  null,
                  0L,
                  null,
                  null,
                  null,
                  "",
                  null,
                  LocalDate.of(2023, 1, 31),
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  List.of(),
                  null),
              row(
                  (byte) -3,
                  (short) 7,
                  -3,
                  7L,
                  0.25f,
                  0.75,
                  new BigDecimal("-1.35"),
                  "Bäa",
                  "y",
                  LocalDate.of(2024, 12, 30),
                  LocalDateTime.of(1969, 12, 31, 0, 0, 1),
                  Instant.parse("2000-01-01T00:00:00.000001Z"),
                  false,
                  new byte[] {98, 90},
                  UUID.fromString("00000000-0000-0000-0000-000000000001"),
                  List.of(5L),
                  List.of("r"),
                  Row.of(Schema.parse("a int32, b text not null"), null, "y"))));

  private DialectTables() {}

  private static Plan<Row> table(Schema schema, @Nullable Object[]... rows) {
    return Plan.values(
        Arrays.stream(rows).map(values -> Row.of(schema, values)).toList(), RowType.of(schema));
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }
}
