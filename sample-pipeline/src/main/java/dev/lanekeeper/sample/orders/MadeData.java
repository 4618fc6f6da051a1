package dev.lanekeeper.sample.orders;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.sample.orders.OrdersPipeline.Customer;
import io.trino.tpch.CustomerGenerator;
import io.trino.tpch.GenerateUtils;
import io.trino.tpch.Order;
import io.trino.tpch.OrderGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Input to play with: TPC-H orders as CSV, three of them bad, and customers as Parquet. */
final class MadeData {
  private static final double SCALE = 0.01;

  private final Path folder;

  MadeData(Path folder) {
    this.folder = folder;
  }

  Path orders() {
    return folder.resolve("orders.csv");
  }

  Path customers() {
    return folder.resolve("customers.parquet");
  }

  /** Writes both files, replacing old ones. */
  @LaneRoot("made data")
  void write(Backend backend) throws IOException {
    Files.createDirectories(folder);
    writeOrders();
    List<Customer> rows = new ArrayList<>();
    for (io.trino.tpch.Customer customer : new CustomerGenerator(SCALE, 1, 1)) {
      rows.add(
          new Customer(customer.getCustomerKey(), customer.getName(), customer.getMarketSegment()));
    }
    try (Run run =
        Run.open(
            "made data", backend, AdapterMode.BRIDGE, ExecutionContext.of(backend.profile()))) {
      run.lane("customers").write(Plan.values(rows, Customer.class), Sink.parquet(customers()));
    }
  }

  private void writeOrders() throws IOException {
    try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(orders()))) {
      lines.println("orderId,customerId,day,amount");
      for (Order order : new OrderGenerator(SCALE, 1, 1)) {
        lines.println(
            order.getOrderKey()
                + ","
                + order.getCustomerKey()
                + ","
                + GenerateUtils.formatDate(order.getOrderDate())
                + ","
                + GenerateUtils.formatMoney(order.getTotalPriceInCents()));
      }
      lines.println("1,370,1996-01-02,172799.49");
      lines.println("70000001,370,1998-08-01,-5.00");
      lines.println("70000002,370,yesterday,12.00");
    }
  }
}
