package dev.lanekeeper.engine.duckdb;

import static dev.lanekeeper.engine.duckdb.JdbcSourceTests.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.io.JdbcSink;
import dev.lanekeeper.io.Receipt;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.source.JdbcSource;
import dev.lanekeeper.plan.source.Source;
import dev.lanekeeper.plan.type.Schema;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written into databases, of whatever make. */
abstract class JdbcSinkTests {

  record Stock(int id, @Nullable String place, long amount) {}

  record Other(int id, String palce) {}

  record Nested(int id, Stock stock) {}

  /** Fails after more rows than a batch has. */
  private record Breaking(int rows) implements Source<Stock> {
    @Override
    public String name() {
      return "breaking";
    }

    @Override
    public Stream<Stock> open() {
      return IntStream.range(0, rows + 1)
          .mapToObj(
              i -> {
                if (i == rows) {
                  throw new IllegalStateException("the belt broke");
                }
                return new Stock(i, "a", i);
              });
    }
  }

  private static final Schema EVERY =
      Schema.parse(
          "id int32 not null, flag boolean, i8 int8, i16 int16, i32 int32, i64 int64, f32 float32,"
              + " f64 float64, d decimal(38,9), t text, b binary, day date, ts timestamp,"
              + " ti instant, u uuid, l list<text>, li list<int64>, ld list<decimal(9,2)>,"
              + " lu list<uuid>, ly list<date>, lt list<timestamp>, lz list<instant>,"
              + " lb list<boolean>, lf list<float64>, ls list<int16>, lr list<float32>");

  final JdbcFixture shop;

  JdbcSinkTests(JdbcFixture shop) {
    this.shop = shop;
  }

  @BeforeEach
  void makeTable() throws SQLException {
    shop.sql(
        "CREATE TABLE stock (id INTEGER NOT NULL, place VARCHAR(9), amount BIGINT)",
        "INSERT INTO stock VALUES (1, 'a', 10), (2, 'b', 20), (3, 'a', 30), (4, NULL, 40)");
  }

  private JdbcSink stock() {
    return Sink.jdbc(shop.database(), "Stock");
  }

  private List<String> rows() throws SQLException {
    return shop.sql("SELECT id || ' ' || COALESCE(place, '-') || ' ' || amount FROM stock");
  }

  private static Plan<Stock> plan(Stock... rows) {
    return Plan.values(List.of(rows), Stock.class);
  }

  private static Receipt write(Plan<?> plan, Sink sink) {
    try (LaneFixture run = new LaneFixture()) {
      return run.lane.write(plan, sink);
    }
  }

  @Test
  void everyTypeComesBack() {
    RowType<Row> type = RowType.of(EVERY);
    UUID uuid = UUID.fromString("00000000-0000-0001-8000-000000000002");
    Instant instant = Instant.parse("1969-12-31T23:59:59.999999Z");
    LocalDateTime time = LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1000);
    LocalDate day = LocalDate.of(1582, 10, 14);
    List<@Nullable Object[]> values =
        List.of(
            new @Nullable Object[] {
              1,
              true,
              Byte.MIN_VALUE,
              Short.MIN_VALUE,
              Integer.MIN_VALUE,
              Long.MIN_VALUE,
              Float.MIN_VALUE,
              Double.MAX_VALUE,
              new BigDecimal("12345678901234567890123456789.123456789"),
              "O'Neill \"ü\" 😀\n",
              new byte[] {0, -1, 39, 92},
              day,
              time,
              instant,
              uuid,
              Arrays.asList("a,\"b'", null, "", "NULL"),
              Arrays.asList(Long.MAX_VALUE, null),
              List.of(new BigDecimal("-1234567.89")),
              List.of(uuid),
              List.of(day, LocalDate.of(2026, 1, 1)),
              List.of(time),
              List.of(instant, Instant.parse("2026-11-27T10:00:00Z")),
              List.of(true, false),
              List.of(1.5, Double.MIN_VALUE),
              List.of((short) -3),
              List.of(1.25f)
            },
            new @Nullable Object[] {
              2,
              false,
              (byte) 7,
              (short) 7,
              7,
              7L,
              0.5f,
              Double.NaN,
              new BigDecimal("0.000000000"),
              "",
              new byte[0],
              LocalDate.of(2026, 1, 1),
              LocalDateTime.of(1, 1, 1, 0, 0),
              Instant.parse("2026-07-01T00:00:00Z"),
              uuid,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of()
            },
            nulls());
    List<Row> rows = values.stream().map(each -> Row.of(EVERY, each)).toList();
    try (LaneFixture run = new LaneFixture()) {
      Plan<Row> given = Plan.values(rows, type);
      Receipt receipt = run.lane.write(given, Sink.jdbc(shop.database(), "Every Type").create());
      assertThat(receipt.rows()).isEqualTo(3);
      assertThat(receipt.target()).isEqualTo("table 'Every Type' of database 'shop'");
      Plan<Row> read = Plan.jdbc(JdbcSource.table(shop.database(), "Every Type"), type);
      assertThat(run.lane.digest(read)).isEqualTo(run.lane.digest(given));
    }
  }

  private static @Nullable Object[] nulls() {
    @Nullable Object[] nulls = new Object[EVERY.fields().size()];
    nulls[0] = 3;
    return nulls;
  }

  @Test
  void rowsAreReplaced() throws SQLException {
    Receipt receipt = write(plan(new Stock(9, "z", 90)), stock());
    assertThat(rows()).containsExactly("9 z 90");
    assertThat(receipt.rows()).isEqualTo(1);
    assertThat(receipt.replaced()).hasValue(4);
  }

  @Test
  void rowsAreAdded() throws SQLException {
    Receipt receipt = write(plan(new Stock(1, "z", 90)), stock().append());
    assertThat(rows()).containsExactly("1 a 10", "1 z 90", "2 b 20", "3 a 30", "4 - 40");
    assertThat(receipt.replaced()).hasValue(0);
  }

  @Test
  void rowsOfAPartitionAreReplaced() throws SQLException {
    JdbcSink sink = stock().replacePartition("place");
    Receipt receipt = write(plan(new Stock(8, "a", 1), new Stock(9, null, 2)), sink);
    assertThat(rows()).containsExactly("2 b 20", "8 a 1", "9 - 2");
    assertThat(receipt.replaced()).hasValue(3);
    write(plan(), sink);
    assertThat(rows()).containsExactly("2 b 20", "8 a 1", "9 - 2");
  }

  @Test
  void rowsOfAKeyAreReplaced() throws SQLException {
    JdbcSink sink = stock().mergeByKey("id");
    Receipt receipt = write(plan(new Stock(2, "c", 21), new Stock(7, null, 70)), sink);
    assertThat(rows()).containsExactly("1 a 10", "2 c 21", "3 a 30", "4 - 40", "7 - 70");
    assertThat(receipt.rows()).isEqualTo(2);
    assertThat(receipt.replaced()).hasValue(1);
    write(plan(new Stock(1, "x", 1)), stock().mergeByKey("id", "place"));
    assertThat(rows()).contains("1 a 10", "1 x 1");
  }

  @Test
  void keysThatAreNoneAreRefused() throws SQLException {
    JdbcSink sink = stock().mergeByKey("place");
    assertFails(Code.LK404, () -> write(plan(new Stock(1, null, 1)), sink))
        .hasMessageContaining("A row to merge has a null in place. Nothing was replaced.");
    assertFails(Code.LK404, () -> write(plan(new Stock(1, "a", 1), new Stock(2, "a", 1)), sink))
        .hasMessageContaining("has the same place as another new row");
    assertFails(Code.LK410, () -> write(plan(new Stock(1, "a", 1)), stock().mergeByKey("ids")))
        .hasMessageContaining("the plan has no column 'ids', only [id, place, amount]");
    assertUnchanged();
  }

  @Test
  void tableIsMadeOnlyWhereThereIsNone() throws SQLException {
    assertFails(Code.LK410, () -> write(plan(new Stock(1, "a", 1)), stock().create()))
        .hasMessageContaining("Cannot write table 'Stock' of database 'shop': it exists");
    assertUnchanged();
    for (JdbcSink sink :
        List.of(
            made("a"),
            made("b").create(),
            made("c").append(),
            made("d").replacePartition("place"),
            made("e").mergeByKey("id"))) {
      write(plan(new Stock(1, null, 1), new Stock(2, "a", 2)), sink);
      assertThat(shop.sql("SELECT \"id\" FROM \"made " + name(sink) + "\""))
          .containsExactly("1", "2");
    }
  }

  private JdbcSink made(String name) {
    return Sink.jdbc(shop.database(), "made " + name);
  }

  private static String name(JdbcSink sink) {
    return sink.table().get(0).substring("made ".length());
  }

  @Test
  void aSourceThatFailsInTheMiddleLeavesTheTableAsItWas() throws SQLException {
    Plan<Stock> breaking = Plan.source(new Breaking(5000), Stock.class);
    for (JdbcSink sink :
        List.of(
            stock(),
            stock().append(),
            stock().replacePartition("place"),
            stock().mergeByKey("id"))) {
      assertFails(Code.LK407, () -> write(breaking, sink))
          .hasMessageContaining("source 'breaking' cannot be read")
          .hasMessageContaining("the belt broke");
      assertUnchanged();
    }
    assertFails(Code.LK407, () -> write(breaking, made("f").create()));
    assertNothingIsLeft();
  }

  @Test
  void aRowThatTheTableRefusesLeavesItAsItWas() throws SQLException {
    Plan<Stock> plan =
        Plan.values(
            IntStream.range(0, 3000)
                .mapToObj(i -> new Stock(i, i == 2500 ? "much too long" : "a", i))
                .toList(),
            Stock.class);
    for (JdbcSink sink :
        List.of(
            stock(),
            stock().append(),
            stock().replacePartition("place"),
            stock().mergeByKey("id"))) {
      assertFails(Code.LK410, () -> write(plan, sink))
          .hasMessageContaining("Cannot write table 'Stock' of database 'shop': ")
          .hasMessageContaining("Nothing was replaced.")
          .message()
          .containsIgnoringCase("value too long");
      assertUnchanged();
    }
    assertNothingIsLeft();
  }

  @Test
  void columnsThatTheTableHasNotAreTold() throws SQLException {
    Plan<Other> plan = Plan.values(List.of(new Other(1, "a")), Other.class);
    assertFails(Code.LK410, () -> write(plan, stock()))
        .message()
        .containsIgnoringCase("palce   text not null  nothing (did you mean 'place'?)");
    assertUnchanged();
  }

  @Test
  void nestedRecordsAreRefused() throws SQLException {
    Plan<Nested> plan = Plan.values(List.of(), Nested.class);
    assertFails(Code.LK410, () -> write(plan, stock()))
        .hasMessageContaining("a table cannot hold column 'stock' of struct<");
    assertUnchanged();
  }

  private void assertUnchanged() throws SQLException {
    assertThat(rows()).containsExactly("1 a 10", "2 b 20", "3 a 30", "4 - 40");
  }

  private void assertNothingIsLeft() throws SQLException {
    assertThat(
            shop.sql(
                "SELECT table_name FROM information_schema.tables WHERE LOWER(table_name) LIKE"
                    + " 'lanekeeper%' OR table_name LIKE 'made%'"))
        .isEmpty();
  }
}
