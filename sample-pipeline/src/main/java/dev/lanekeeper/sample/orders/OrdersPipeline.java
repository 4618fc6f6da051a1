package dev.lanekeeper.sample.orders;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.Derives;
import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.LineageKind;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.io.Receipt;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Conformed;
import dev.lanekeeper.lane.Contract;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;

/** From orders and customers to the best customers of each day, one Parquet folder a day. */
@Pipeline
interface OrdersPipeline {

  /** A line of the file as it comes: text, so that a bad value spoils its own line only. */
  record OrderLine(String orderId, String customerId, String day, String amount) {}

  record Order(
      long orderId,
      long customerId,
      LocalDate day,
      @Decimal(precision = 15, scale = 2) BigDecimal amount) {}

  record Customer(long customerId, String name, String segment) {}

  record Sale(
      LocalDate day,
      long customerId,
      String name,
      String segment,
      @Decimal(precision = 38, scale = 2) BigDecimal revenue) {}

  record BestCustomer(
      LocalDate day,
      long rank,
      String name,
      String segment,
      @Decimal(precision = 38, scale = 2) BigDecimal revenue) {}

  @Node
  @Tag(layer = "inputs", artifact = "orders", kind = "table")
  static Plan<OrderLine> orderLines(@Input Path ordersFile) {
    return Plan.csv(ordersFile, OrderLine.class);
  }

  @Node
  @Tag(layer = "inputs", artifact = "customers", kind = "table")
  static Plan<Customer> customers(@Input Path customersFile) {
    return Plan.parquet(customersFile, Customer.class);
  }

  @Node
  @Tag(layer = "normalize", artifact = "orders", kind = "table")
  @Derives(from = "orderLines")
  static Conformed<Order> checkedOrders(Plan<OrderLine> orderLines, Lane lane) {
    return lane.conform(
        orderLines,
        Contract.of(Order.class)
            .key("orderId")
            .rule("amount is positive", order -> order.amount().signum() > 0)
            .rejectRows());
  }

  @Node
  @Tag(layer = "normalize", artifact = "orders", kind = "table")
  @Derives(from = "checkedOrders", kind = LineageKind.IDENTITY)
  static Plan<Order> orders(Conformed<Order> checkedOrders) {
    return checkedOrders.rows();
  }

  @Node
  @Tag(layer = "relate", artifact = "sales", kind = "table")
  @Sql(
      """
      select o.day, o.customerId, c.name, c.segment, sum(o.amount) as revenue
      from orders o join customers c on c.customerId = o.customerId
      where o.day >= :since
      group by o.day, o.customerId, c.name, c.segment
      """)
  Plan<Sale> sales(Plan<Order> orders, Plan<Customer> customers, @Input LocalDate since);

  @Node
  @Tag(layer = "relate", artifact = "best_customers", kind = "table")
  @Sql(
      """
      select day, row_number() over (partition by day order by revenue desc, customerId) as rank,
             name, segment, revenue
      from sales
      qualify rank <= 3
      """)
  Plan<BestCustomer> bestCustomers(Plan<Sale> sales);

  @Node
  @Tag(layer = "outputs", artifact = "best_customers", kind = "files")
  static Receipt bestCustomerFiles(
      Plan<BestCustomer> bestCustomers, @Input Path outputFolder, Lane lane) {
    return lane.write(
        bestCustomers, Sink.parquet(outputFolder.resolve("best")).replacePartition("day"));
  }

  @Node
  @Tag(layer = "outputs", artifact = "rejects", kind = "files")
  static Receipt rejectsFile(Conformed<Order> checkedOrders, @Input Path outputFolder, Lane lane) {
    return lane.write(
        checkedOrders.rejects(), Sink.csv(outputFolder.resolve("rejected-orders.csv")));
  }
}
