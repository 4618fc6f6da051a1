package dev.lanekeeper.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.source.JdbcDatabase;
import dev.lanekeeper.plan.source.JdbcSource;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.report.RunReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read from databases, of whatever make. */
abstract class JdbcSourceTests {

  record Customer(int id, @Nullable String name, @Nullable LocalDate since) {}

  record Id(long id) {}

  record Name(String name) {}

  record Small(byte id) {}

  record Wrong(@Nullable Long name, @Nullable String id, boolean since) {}

  private static final String CUSTOMERS =
      "CREATE TABLE customer (id INTEGER, name VARCHAR(20), since DATE)";

  final JdbcFixture shop;

  JdbcSourceTests(JdbcFixture shop) {
    this.shop = shop;
  }

  private void customers() throws SQLException {
    shop.sql(
        CUSTOMERS,
        "INSERT INTO customer VALUES (1, 'Ann', DATE '2026-01-05'), (2, 'O''Neill', NULL),"
            + " (3, NULL, DATE '1969-12-31')");
  }

  private JdbcSource table(String... path) {
    return JdbcSource.table(shop.database(), path);
  }

  private JdbcSource query(String sql, @Nullable Object... parameters) {
    return JdbcSource.query(shop.database(), sql, parameters);
  }

  @Test
  void tableIsReadWhateverItsCase() throws SQLException {
    customers();
    try (LaneFixture run = new LaneFixture()) {
      assertThat(run.lane.list(Plan.jdbc(table("Customer"), Customer.class)))
          .containsExactlyInAnyOrder(
              new Customer(1, "Ann", LocalDate.of(2026, 1, 5)),
              new Customer(2, "O'Neill", null),
              new Customer(3, null, LocalDate.of(1969, 12, 31)));
      assertThat(run.lane.list(Plan.jdbc(table("public", "customer"), Id.class))).hasSize(3);
    }
  }

  @Test
  void oddNamesAreQuoted() throws SQLException {
    shop.sql(
        "CREATE TABLE \"Od\"\"d; drop_%\" (\"my \"\"id\" INTEGER)",
        "INSERT INTO \"Od\"\"d; drop_%\" VALUES (7)");
    RowType<Row> type = RowType.of(Schema.parse("\"my \"\"id\" int32 not null"));
    assertThat(type.schema().names()).containsExactly("my \"id");
    try (LaneFixture run = new LaneFixture()) {
      assertThat(run.lane.list(Plan.jdbc(table("Od\"d; drop_%"), type)).get(0).get("my \"id"))
          .isEqualTo(7);
    }
  }

  @Test
  void parametersAreBound() throws SQLException {
    customers();
    String sql = "SELECT id, name FROM customer WHERE name = ? AND id < ?";
    try (LaneFixture run = new LaneFixture()) {
      assertThat(run.lane.list(Plan.jdbc(query(sql, "O'Neill", 10), Id.class)))
          .containsExactly(new Id(2));
      assertThat(run.lane.list(Plan.jdbc(query(sql, "' OR 1 = 1 --", 10), Id.class))).isEmpty();
    }
    assertThat(catchThrowable(() -> query(sql, new Object(), 1)))
        .hasMessageContaining("[LK409] Parameter 1 of a JDBC query cannot be bound");
  }

  @Test
  void planIsMadeOfRowsLikeAnyOther() throws SQLException {
    customers();
    Plan<Id> ids = Plan.jdbc(table("customer"), Id.class);
    try (LaneFixture run = new LaneFixture()) {
      assertThat(run.lane.list(ids.unionAll(ids).distinct().limit(2))).hasSize(2);
    }
  }

  @Test
  void eachRunReadsOnceWhenAPlanIsExecuted() throws SQLException {
    customers();
    Plan<Id> ids = Plan.jdbc(table("customer"), Id.class);
    try (LaneFixture run = new LaneFixture()) {
      shop.sql("DELETE FROM customer WHERE id = 1");
      assertThat(run.lane.list(ids)).hasSize(2);
      shop.sql("DELETE FROM customer");
      assertThat(run.lane.list(ids)).hasSize(2);
    }
    try (LaneFixture run = new LaneFixture()) {
      assertThat(run.lane.list(ids)).isEmpty();
    }
  }

  @Test
  void manyRowsAreStreamed() throws SQLException {
    shop.sql("CREATE TABLE many (id BIGINT)", "INSERT INTO many VALUES (1)");
    for (int rows = 1; rows < 1 << 17; rows *= 2) {
      shop.sql("INSERT INTO many SELECT id + " + rows + " FROM many");
    }
    try (LaneFixture run = new LaneFixture()) {
      Plan<Id> many = Plan.jdbc(table("many").fetchSize(1000), Id.class);
      assertThat(run.lane.list(many)).hasSize(1 << 17).contains(new Id(1 << 17));
    }
  }

  @Test
  void whatIsNotThereIsTold() throws SQLException {
    customers();
    assertFails(Code.LK407, table("custome"), Id.class)
        .hasMessageContaining("table 'custome' of database 'shop' does not exist")
        .hasMessageContaining("at Shop.top on duckdb, plan ");
    assertFails(Code.LK407, query("SELECT nmae FROM customer"), Name.class)
        .hasMessageContaining("a query of database 'shop' cannot be read: ")
        .message()
        .containsIgnoringCase("nmae");
    assertFails(Code.LK407, query("SELECT id AS ident FROM customer"), Id.class)
        .hasMessageContaining("id      int64 not null  nothing")
        .message()
        .containsIgnoringCase("the query has: ident int");
  }

  @Test
  void otherTypesAreTold() throws SQLException {
    customers();
    assertFails(Code.LK407, table("customer"), Wrong.class)
        .hasMessageContaining("table 'customer' of database 'shop' does not have the record's")
        .hasMessageContaining("name    int64")
        .hasMessageContaining("id      text")
        .hasMessageContaining("since   boolean");
  }

  @Test
  void numbersThatDoNotFitAreTold() throws SQLException {
    shop.sql("CREATE TABLE n (id BIGINT)", "INSERT INTO n VALUES (127), (128)");
    assertFails(Code.LK407, table("n"), Small.class)
        .message()
        .containsIgnoringCase("has a value in column 'id' that is no int8: 128");
    RowType<Row> cents = RowType.of(Schema.parse("id decimal(4,1) not null"));
    shop.sql("CREATE TABLE d (id NUMERIC(9, 3))", "INSERT INTO d VALUES (10.500)");
    try (LaneFixture run = new LaneFixture()) {
      assertThat(run.lane.list(Plan.jdbc(table("d"), cents)).get(0).get("id")).hasToString("10.5");
    }
    shop.sql("UPDATE d SET id = 10.55");
    assertFails(Code.LK407, Plan.jdbc(table("d"), cents))
        .message()
        .containsIgnoringCase("column 'id' that is no decimal(4,1): 10.55");
  }

  @Test
  void nullsWhereNoneMayBeAreTold() throws SQLException {
    customers();
    assertFails(Code.LK404, table("customer"), Name.class)
        .hasMessageContaining(
            "column 'name' of table 'customer' of database 'shop' holds nulls, but the record's");
    shop.sql("INSERT INTO customer VALUES (NULL, 'x', NULL)");
    assertFails(Code.LK404, table("customer"), Id.class);
  }

  @Test
  void theNextPlanOfARunWorksAfterAFailure() throws SQLException {
    customers();
    try (LaneFixture run = new LaneFixture()) {
      assertFails(Code.LK404, () -> run.lane.list(Plan.jdbc(table("customer"), Name.class)));
      assertThat(run.lane.list(Plan.jdbc(table("customer"), Id.class))).hasSize(3);
    }
  }

  @Test
  void aSourceOnlyReads() throws SQLException {
    customers();
    assertFails(Code.LK407, query("DELETE FROM customer"), Id.class);
    assertThat(shop.sql("SELECT id FROM customer")).hasSize(3);
  }

  @Test
  void noCredentialIsTold() {
    String secret = "t0p-S3cret";
    Properties wrong = new Properties();
    wrong.setProperty("user", "lanekeeper");
    wrong.setProperty("password", secret);
    char separator = shop.url().contains(":h2:") ? ';' : '?';
    for (JdbcDatabase database :
        List.of(
            JdbcDatabase.url("shop", shop::url, () -> wrong),
            JdbcDatabase.url("shop", () -> shop.url() + separator + "password=" + secret),
            JdbcDatabase.url("shop", () -> "jdbc:none://bob:" + secret + "@localhost/shop"),
            JdbcDatabase.url("shop", () -> "jdbc:h2:mem:shop;PASSWORD=" + secret + ";NO_SUCH=1"),
            JdbcDatabase.url("shop", () -> "jdbc:postgresql://x:" + secret + "@local host:y/"))) {
      Plan<Id> plan = Plan.jdbc(JdbcSource.table(database, "customer"), Id.class);
      LaneFixture run = new LaneFixture();
      RunReport report;
      Throwable failure;
      try (run) {
        failure = catchThrowable(() -> run.lane.list(plan));
        report = run.run.report();
      }
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace, true));
      assertThat(failure).hasMessageContaining("table 'customer' of database 'shop' cannot be");
      assertThat(trace.toString()).doesNotContain(secret);
      assertThat(report.executions()).hasSize(1);
      assertThat(report.toJson()).contains("database 'shop'").doesNotContain(secret);
      assertThat(report.summary()).doesNotContain(secret);
      assertThat(plan + " " + plan.rel() + " " + database).doesNotContain(secret);
      byte[] digested = dev.lanekeeper.plan.rel.Canonical.bytes(plan.rel());
      assertThat(new String(digested, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }
  }

  @Test
  void digestIsMadeOfNameAndQuery() {
    JdbcDatabase other = JdbcDatabase.url("shop", () -> "jdbc:elsewhere");
    String digest = Plan.jdbc(table("customer"), Id.class).digest();
    assertThat(Plan.jdbc(JdbcSource.table(other, "customer"), Id.class).digest()).isEqualTo(digest);
    JdbcDatabase store = JdbcDatabase.url("store", shop::url);
    assertThat(Plan.jdbc(JdbcSource.table(store, "customer"), Id.class).digest())
        .isNotEqualTo(digest);
    assertThat(Plan.jdbc(query("customer"), Id.class).digest()).isNotEqualTo(digest);
    assertThat(Plan.jdbc(query("customer", 1), Id.class).digest())
        .isNotEqualTo(Plan.jdbc(query("customer", 2), Id.class).digest());
  }

  private <R> AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      Code code, JdbcSource source, Class<R> record) {
    return assertFails(code, Plan.jdbc(source, record));
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      Code code, Plan<?> plan) {
    return assertFails(
        code,
        () -> {
          try (LaneFixture run = new LaneFixture()) {
            run.lane.list(plan);
          }
        });
  }

  static AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      Code code, ThrowingCallable call) {
    return assertThat(catchThrowable(call))
        .isInstanceOfSatisfying(
            LaneException.class, e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
  }
}
