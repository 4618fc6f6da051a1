package dev.lanekeeper.sample.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.io.Receipt;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.sample.orders.OrdersPipeline.BestCustomer;
import dev.lanekeeper.sample.orders.OrdersPipeline.Customer;
import dev.lanekeeper.sample.orders.OrdersPipeline.Sale;
import dev.lanekeeper.testing.LaneExtension;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class OrdersPipelineTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

  @RegisterExtension static final LaneExtension LANES = LaneExtension.on(DuckDb.engine());

  @TempDir private Path folder;

  /** A query is a static method of the wiring, so one node can be tested alone. */
  @Test
  void keepsTheBestThreeOfADay(Lane lane) {
    List<Sale> sales =
        List.of(
            sale(1, "Ada", "10.00"),
            sale(2, "Bob", "40.00"),
            sale(3, "Cyd", "30.00"),
            sale(4, "Dot", "40.00"));
    Plan<BestCustomer> best = OrdersPipelineWiring.bestCustomers(Plan.values(sales, Sale.class));
    assertThat(lane.list(best))
        .containsExactlyInAnyOrder(
            best(1, "Bob", "40.00"), best(2, "Dot", "40.00"), best(3, "Cyd", "30.00"));
  }

  @Test
  void putsBadLinesAsideWithAReason(Backend backend) throws IOException {
    give("1,7,2026-01-02,10.00", "1,7,2026-01-02,10.00", "2,7,today,1.00", "3,7,2026-01-02,-1");
    try (OrdersPipelineWiring wiring = wiring(backend)) {
      Receipt rejects = wiring.rejectsFile();
      assertThat(rejects.rows()).isEqualTo(3);
      assertThat(Files.readAllLines(rejects.file()))
          .hasSize(4)
          .anyMatch(line -> line.startsWith("an earlier row has the same orderId"))
          .anyMatch(line -> line.startsWith("'today' in column 'day' is not date"))
          .anyMatch(line -> line.startsWith("not so: amount is positive"));
    }
  }

  @Test
  void aDayCanBeRunAgainWithoutDuplicates(Backend backend, Lane lane) throws IOException {
    give("1,7,2026-01-02,10.00", "2,7,2026-01-03,20.00");
    write(backend);
    give("1,7,2026-01-02,30.00");
    write(backend);
    assertThat(lane.list(Plan.parquet(files(), RowType.of(Revenue.class))))
        .containsExactlyInAnyOrder(
            new Revenue("Ada", new BigDecimal("30.00")),
            new Revenue("Ada", new BigDecimal("20.00")));
  }

  @Test
  void aMissingFileIsNamedAndNothingIsWritten(Backend backend) {
    try (OrdersPipelineWiring wiring = wiring(backend)) {
      assertThatThrownBy(wiring::run)
          .isInstanceOf(LaneException.class)
          .hasMessageContaining("checkedOrders")
          .hasStackTraceContaining("LK407")
          .hasStackTraceContaining("orders.csv");
      assertThat(folder.resolve("out")).doesNotExist();
    }
  }

  @Test
  void madeDataRunsFromFileToFile(Backend backend) throws IOException {
    MadeData data = new MadeData(folder);
    data.write(backend);
    try (OrdersPipelineWiring wiring =
        OrdersPipelineWiring.builder()
            .backend(backend)
            .ordersFile(data.orders())
            .customersFile(data.customers())
            .since(LocalDate.of(1998, 7, 1))
            .outputFolder(folder.resolve("out"))
            .build()) {
      wiring.run();
      assertThat(wiring.bestCustomerFiles().rows()).isEqualTo(98);
      assertThat(wiring.rejectsFile().rows()).isEqualTo(3);
    }
  }

  record Revenue(String name, @Decimal(precision = 38, scale = 2) BigDecimal revenue) {}

  private void give(String... lines) throws IOException {
    Files.writeString(
        folder.resolve("orders.csv"),
        "orderId,customerId,day,amount\n" + String.join("\n", lines) + "\n");
  }

  private void write(Backend backend) {
    try (OrdersPipelineWiring wiring = wiring(backend)) {
      wiring.bestCustomerFiles();
    }
  }

  /** Customers come from a list: a builder takes a value for any node. */
  private OrdersPipelineWiring wiring(Backend backend) {
    return OrdersPipelineWiring.partial()
        .backend(backend)
        .ordersFile(folder.resolve("orders.csv"))
        .customers(Plan.values(List.of(new Customer(7, "Ada", "BUILDING")), Customer.class))
        .since(LocalDate.of(2026, 1, 1))
        .outputFolder(folder.resolve("out"))
        .build();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out/best"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Sale sale(long customerId, String name, String revenue) {
    return new Sale(DAY, customerId, name, "BUILDING", new BigDecimal(revenue));
  }

  private static BestCustomer best(long rank, String name, String revenue) {
    return new BestCustomer(DAY, rank, name, "BUILDING", new BigDecimal(revenue));
  }
}
