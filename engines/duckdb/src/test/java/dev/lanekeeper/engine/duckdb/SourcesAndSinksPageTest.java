package dev.lanekeeper.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.io.Receipt;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.source.JdbcDatabase;
import dev.lanekeeper.plan.source.JdbcSource;
import dev.lanekeeper.plan.source.Source;
import dev.lanekeeper.record.Drift;
import dev.lanekeeper.report.RunReport;
import dev.lanekeeper.wiring.OnFailure;
import dev.lanekeeper.wiring.Outline;
import dev.lanekeeper.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/sources-and-sinks.md are lines of this file, and do what the page says. */
final class SourcesAndSinksPageTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "sources-and-sinks.md");
  private static final Path THIS =
      Path.of("src/test/java/dev/lanekeeper/engine/duckdb/SourcesAndSinksPageTest.java");

  record Order(long orderId, String customer, LocalDate placed) {}

  record OrderService() implements Source<Order> {
    @Override
    public String name() {
      return "order service";
    }

    @Override
    public Stream<Order> open() {
      return Stream.of(new Order(7, "ann", day(5)));
    }
  }

  private static final class Empty extends Wiring {
    Empty() {
      super(Outline.of("Empty", ""));
      readyToRun();
    }

    @Override
    protected void runNodes() {}
  }

  @TempDir private Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 1, day);
  }

  @Test
  void everyLineOfThePageIsCodeThatRuns() throws IOException {
    List<String> code = Files.readAllLines(THIS).stream().map(String::strip).toList();
    List<String> page = Files.readAllLines(PAGE);
    boolean inside = false;
    int lines = 0;
    for (String line : page) {
      if (line.startsWith("```")) {
        inside = line.equals("```java");
      } else if (inside && !line.isBlank()) {
        assertThat(code).contains(line.strip());
        lines++;
      }
    }
    assertThat(lines).isGreaterThan(20);
  }

  @Test
  void sourcesAreRead() {
    List<Order> orders = List.of(new Order(1, "ann", day(5)), new Order(2, "bob", day(6)));
    Plan<Order> fromParquet = Plan.parquet(file("orders.parquet"), Order.class);
    Plan<Order> fromCsv = Plan.csv(file("orders.csv"), Order.class);
    Plan<Order> fromJson = Plan.json(file("orders.json"), Order.class);
    Plan<Order> fromArrow = Plan.arrow(file("orders.arrow"), Order.class);
    Plan<Order> fromRecords = Plan.values(orders, Order.class);
    Plan<Order> own = Plan.source(new OrderService(), Order.class);
    try (LaneFixture run = new LaneFixture()) {
      run.lane.write(fromRecords, Sink.parquet(file("orders.parquet")));
      run.lane.write(fromRecords, Sink.csv(file("orders.csv")));
      run.lane.write(fromRecords, Sink.json(file("orders.json")));
      for (Plan<Order> plan : List.of(fromParquet, fromCsv, fromJson)) {
        assertThat(run.lane.list(plan)).hasSameElementsAs(orders);
      }
      Lane lane = run.lane;
      Drift drift = lane.drift(Plan.csv(file("orders.csv"), Order.class));
      assertThat(drift.breaks()).as(drift.toString()).isFalse();
      assertThat(fromArrow.schema()).isEqualTo(fromRecords.schema());
      assertThat(run.lane.list(own)).hasSize(1);
    }
  }

  @Test
  void databasesAndFilesAreWritten() throws SQLException {
    String url = "jdbc:h2:mem:page";
    Properties login = new Properties();
    LocalDate since = day(6);
    JdbcDatabase shop = JdbcDatabase.url("shop", () -> url, () -> login);
    Plan<Order> table = Plan.jdbc(JdbcSource.table(shop, "sales", "orders"), Order.class);
    Plan<Order> query =
        Plan.jdbc(
            JdbcSource.query(shop, "select * from sales.orders where placed >= ?", since),
            Order.class);
    Plan<Order> plan = Plan.values(List.of(new Order(1, "ann", day(6))), Order.class);
    try (Connection kept = DriverManager.getConnection(url, login);
        Statement statement = kept.createStatement();
        LaneFixture run = new LaneFixture()) {
      statement.execute("create schema sales");
      statement.execute(
          "create table sales.orders (orderid bigint, customer varchar, placed date)");
      statement.execute("insert into sales.orders values (1, 'ann', date '2026-01-05')");
      assertThat(run.lane.list(table)).hasSize(1);
      assertThat(run.lane.list(query)).isEmpty();
      Lane lane = run.lane;
      lane.write(plan, Sink.parquet(file("out.parquet")));
      lane.write(plan, Sink.csv(file("out.csv"), CsvOptions.defaults().withDelimiter(';')));
      lane.write(plan, Sink.json(file("out.json")).create());
      lane.write(plan, Sink.parquet(file("parts")).append());
      lane.write(plan, Sink.parquet(file("days")).replacePartition("placed"));
      lane.write(plan, Sink.parquet(file("state.parquet")).mergeByKey("orderId"));
      Receipt receipt = lane.write(plan, Sink.jdbc(shop, "sales", "totals").mergeByKey("orderId"));
      assertThat(receipt.rows()).isEqualTo(1);
    }
  }

  @Test
  void runsGoOn() {
    try (Wiring wiring = new Empty()) {
      RunReport report = wiring.run(OnFailure.CONTINUE);
      assertThat(report.nodes()).isEmpty();
    }
  }
}
