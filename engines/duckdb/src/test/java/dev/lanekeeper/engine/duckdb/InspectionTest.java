package dev.lanekeeper.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.source.JdbcDatabase;
import dev.lanekeeper.plan.source.JdbcSource;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What columns sources have, and how they differ from records. */
final class InspectionTest {

  private static final RowType<?> ANY = RowType.of(Schema.parse("any text"));

  record Order(
      long id,
      @Nullable String customer,
      @Decimal(precision = 18, scale = 2) BigDecimal amount,
      LocalDate day) {}

  record Line(long item, @Nullable String note) {}

  record Nested(long id, List<Line> lines, Line first) {}

  @TempDir private Path folder;
  private LaneFixture fixture;

  @BeforeEach
  void open() {
    fixture = new LaneFixture();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void csvColumnsAreWhatAllTheirValuesAre() throws IOException {
    Path file =
        file(
            "mixed.csv",
            """
            id,amount,postcode,day,at,moment,sure,wild,note,empty,real,key
            1,10.50,01234,2026-01-31,2026-01-31 10:00,2026-01-31T10:00:00Z,true,1,a,,1e3,6f1d4c7e-7f1c-4c57-9c8e-0a54c2a3c001
            22,-3.1,99999,2026-02-01,2026-02-01,2026-01-31 10:00:00+02,false,x,,,0.5,6f1d4c7e-7f1c-4c57-9c8e-0a54c2a3c002
            """);
    Inspection found = inspect(Plan.csv(List.of(file), ANY, CsvOptions.defaults()), Long.MAX_VALUE);

    assertThat(found.schema().describe())
        .isEqualTo(
            "id int64 not null, amount decimal(18,2) not null, postcode text not null, day date not"
                + " null, at timestamp not null, moment instant not null, sure boolean not null, wild"
                + " text not null, note text, empty text, real float64 not null, key uuid not null");
    assertThat(found.basis()).isEqualTo("all 2 rows");
    assertThat(
            fixture.lane.list(
                Plan.csv(List.of(file), RowType.of(found.schema()), CsvOptions.defaults())))
        .hasSize(2);
  }

  @Test
  void ofCsvAsManyRowsAreLookedAtAsAsked() throws IOException {
    Path file = file("rows.csv", "a,b\n1,2026-01-01\n2,2026-01-02\nx,\n");

    Inspection two = inspect(Plan.csv(List.of(file), ANY, CsvOptions.defaults()), 2);
    assertThat(two.schema().describe()).isEqualTo("a int64 not null, b date not null");
    assertThat(two.basis()).isEqualTo("the first 2 rows");
    Inspection all = inspect(Plan.csv(List.of(file), ANY, CsvOptions.defaults()), 100);
    assertThat(all.schema().describe()).isEqualTo("a text not null, b date");
    assertThat(all.basis()).isEqualTo("all 3 rows");
  }

  @Test
  void parquetSaysItselfAndItsStatisticsTellOfNulls() {
    Path file = folder.resolve("orders.parquet");
    fixture.lane.write(
        Plan.values(
            List.of(
                new Order(1, null, new BigDecimal("1.00"), LocalDate.of(2026, 1, 1)),
                new Order(2, "ann", new BigDecimal("2.00"), LocalDate.of(2026, 1, 2))),
            Order.class),
        Sink.parquet(file));

    assertThat(inspect(Plan.parquet(List.of(file), ANY), 1).schema().describe())
        .isEqualTo(
            "id int64 not null, customer text, amount decimal(18,2) not null, day date not null");
    assertThat(fixture.lane.drift(Plan.parquet(file, Order.class)).isEmpty()).isTrue();
  }

  @Test
  void jsonAndArrowFiles() throws IOException {
    Path json =
        file(
            "rows.json",
            """
            {"id": 1, "price": 1.25, "at": "2026-01-31T10:00:00Z", "lines": [{"item": 1, "note": null}], "mixed": 1}
            {"id": 2, "price": 3, "at": "2026-01-31T10:00:00Z", "lines": [], "mixed": "a", "late": true}
            """);
    Inspection found = inspect(Plan.json(List.of(json), ANY), Long.MAX_VALUE);
    assertThat(found.schema().describe())
        .isEqualTo(
            "id int64 not null, price decimal(18,2) not null, at instant not null, lines"
                + " list<struct<item int64 not null, note text> not null> not null, late boolean");
    assertThat(found.without())
        .singleElement()
        .hasToString("mixed values of several kinds not null");
    assertThat(found.basis()).isEqualTo("all 2 objects");
    assertThat(inspect(Plan.json(List.of(json), ANY), 1).basis()).isEqualTo("the first 1 objects");
    assertThat(fixture.lane.list(Plan.json(List.of(json), RowType.of(found.schema())))).hasSize(2);
  }

  @Test
  void driftNamesWhatIsAddedMissingAndOfAnotherType() throws IOException {
    Path file = file("orders.csv", "ID,customer,amount,extra\n1,ann,1.005,x\n2,,2.00,y\n");

    assertThat(fixture.lane.drift(Plan.csv(file, Order.class)))
        .hasToString(
            file
                + "\n  type: expected amount decimal(18,2) not null, found amount decimal(18,3) not null"
                + "\n  missing: day date not null"
                + "\n  added: extra text not null")
        .satisfies(drift -> assertThat(drift.breaks()).isTrue());
    Path nulls = file("nulls.csv", "id,customer,amount,day\n,ann,1.00,2026-01-01\n");
    assertThat(fixture.lane.drift(Plan.csv(nulls, Order.class)))
        .hasToString(nulls + "\n  nulls: expected id int64 not null, found id text");
    Path more = file("more.csv", "id,customer,amount,day,more\n1,ann,1.00,2026-01-01,1\n");
    assertThat(fixture.lane.drift(Plan.csv(more, Order.class)))
        .hasToString(more + "\n  added: more int64 not null")
        .satisfies(drift -> assertThat(drift.breaks()).isFalse());
  }

  @Test
  void filesOfOneSourceAreLookedAtTogether() throws IOException {
    Path one = file("one.csv", "id,customer,amount,day\n1,ann,1.00,2026-01-01\n");
    Path two = file("two.csv", "id,amount,day\n1,x,2026-01-01\n");

    assertThat(
            fixture.lane.drift(
                Plan.csv(List.of(one, two), RowType.of(Order.class), CsvOptions.defaults())))
        .hasToString(
            one
                + " and 1 more\n  type: expected amount decimal(18,2) not null, found amount text not null");
  }

  @Test
  void columnsWithoutNamesAreThoseOfTheirPlace() throws IOException {
    Path file = file("bare.csv", "1,ann,1.00,2026-01-01,x\n");

    assertThat(
            fixture.lane.drift(Plan.csv(file, Order.class, CsvOptions.defaults().withoutHeader())))
        .hasToString(file + "\n  added: 5 text not null");
  }

  @Test
  void tablesOfDatabases() throws Exception {
    Properties login = new Properties();
    login.setProperty("user", "lanekeeper");
    login.setProperty("password", "0pen-Sesame");
    try (Connection kept = DriverManager.getConnection("jdbc:h2:mem:inspected", login);
        Statement statement = kept.createStatement()) {
      statement.execute(
          """
          create table orders (id bigint primary key, customer varchar(20), amount numeric(15, 2) not null,
            "day" date not null, at timestamp with time zone, row_key uuid not null, small smallint not null,
            tags varchar(10) array, area geometry, whole numeric(9, 0) not null)
          """);
      JdbcDatabase shop = JdbcDatabase.url("shop", () -> "jdbc:h2:mem:inspected", () -> login);

      Inspection found = inspect(Plan.jdbc(JdbcSource.table(shop, "orders"), ANY), 1);
      assertThat(found.schema().describe())
          .isEqualTo(
              "ID int64 not null, CUSTOMER text, AMOUNT decimal(15,2) not null, day date not null, AT"
                  + " instant, ROW_KEY uuid not null, SMALL int16 not null, TAGS list<text>, AREA text,"
                  + " WHOLE decimal(9,0) not null");
      assertThat(fixture.lane.drift(Plan.jdbc(JdbcSource.table(shop, "orders"), Wrong.class)))
          .hasToString(
              """
              table 'orders' of database 'shop'
                missing: missing text
                type: expected customer int32, found CUSTOMER text
                added: AMOUNT decimal(15,2) not null
                added: day date not null
                added: AT instant
                added: ROW_KEY uuid not null
                added: SMALL int16 not null
                added: TAGS list<text>
                added: AREA text""");
      assertThatThrownBy(() -> inspect(Plan.jdbc(JdbcSource.table(shop, "none"), ANY), 1))
          .isInstanceOf(LaneException.class)
          .hasMessageContaining("LK407")
          .hasMessageContaining("table 'none' of database 'shop' does not exist");
      JdbcSource query = JdbcSource.query(shop, "select id, amount * 2 as twice from orders");
      assertThat(inspect(Plan.jdbc(query, ANY), 1).schema().names()).containsExactly("ID", "TWICE");
    }
  }

  record Wrong(long id, int whole, @Nullable String missing, @Nullable Integer customer) {}

  @Test
  void sourcesThatCannotBeReadAreTold() throws IOException {
    assertThatThrownBy(() -> inspect(Plan.parquet(List.of(folder.resolve("no.parquet")), ANY), 1))
        .isInstanceOf(LaneException.class)
        .hasMessageContaining("LK407")
        .hasMessageContaining("no.parquet does not exist");
    Path broken = file("broken.parquet", "PAR1");
    assertThatThrownBy(() -> inspect(Plan.parquet(List.of(broken), ANY), 1))
        .hasMessageContaining("LK407");
    Path empty = file("empty.csv", "");
    assertThat(inspect(Plan.csv(List.of(empty), ANY, CsvOptions.defaults()), 1).columns())
        .isEmpty();
    Path wrong = file("wrong.json", "{\"a\": ");
    assertThatThrownBy(() -> inspect(Plan.json(List.of(wrong), ANY), 1))
        .hasMessageContaining("LK407");
  }

  private Inspection inspect(Plan<?> plan, long rows) {
    return fixture.lane.inspect(plan, rows).get(0);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
