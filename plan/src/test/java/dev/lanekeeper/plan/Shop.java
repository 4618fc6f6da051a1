package dev.lanekeeper.plan;

import dev.lanekeeper.annotation.Decimal;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows and columns as a pipeline and its generated column constants would have them. */
final class Shop {

  record Order(
      long orderId,
      String customer,
      @Decimal(precision = 18, scale = 2) BigDecimal amount,
      LocalDate day,
      int pieces,
      @Nullable String note,
      Status status,
      List<String> tags) {}

  enum Status {
    OPEN,
    PAID
  }

  record Customer(String name, @Nullable String city, long since) {}

  record Sale(String customer, @Nullable String city, long orderId) {}

  record Revenue(
      String customer, @Decimal(precision = 38, scale = 2) BigDecimal revenue, long orders) {}

  record Ranked(long orderId, long place, @Decimal(precision = 38, scale = 2) BigDecimal running) {}

  static final Column<Order, Long> ORDER_ID = Column.of(Order.class, "orderId", Long.class);
  static final Column<Order, String> CUSTOMER = Column.of(Order.class, "customer", String.class);
  static final Column<Order, BigDecimal> AMOUNT =
      Column.of(Order.class, "amount", BigDecimal.class);
  static final Column<Order, LocalDate> DAY = Column.of(Order.class, "day", LocalDate.class);
  static final Column<Order, Integer> PIECES = Column.of(Order.class, "pieces", Integer.class);
  static final Column<Order, String> NOTE = Column.of(Order.class, "note", String.class);
  static final Column<Order, Status> STATUS = Column.of(Order.class, "status", Status.class);
  static final Column<Order, List<String>> TAGS = Column.of(Order.class, "tags", List.class);

  static final Column<Customer, String> NAME = Column.of(Customer.class, "name", String.class);
  static final Column<Customer, String> CITY = Column.of(Customer.class, "city", String.class);
  static final Column<Customer, Long> SINCE = Column.of(Customer.class, "since", Long.class);

  static final Column<Sale, String> SALE_CUSTOMER = Column.of(Sale.class, "customer", String.class);
  static final Column<Sale, String> SALE_CITY = Column.of(Sale.class, "city", String.class);
  static final Column<Sale, Long> SALE_ORDER_ID = Column.of(Sale.class, "orderId", Long.class);

  static final Column<Revenue, String> REVENUE_CUSTOMER =
      Column.of(Revenue.class, "customer", String.class);
  static final Column<Revenue, BigDecimal> REVENUE =
      Column.of(Revenue.class, "revenue", BigDecimal.class);
  static final Column<Revenue, Long> REVENUE_ORDERS =
      Column.of(Revenue.class, "orders", Long.class);

  static final Column<Ranked, Long> RANKED_ORDER_ID =
      Column.of(Ranked.class, "orderId", Long.class);
  static final Column<Ranked, Long> PLACE = Column.of(Ranked.class, "place", Long.class);
  static final Column<Ranked, BigDecimal> RUNNING =
      Column.of(Ranked.class, "running", BigDecimal.class);

  static final Plan<Order> ORDERS = Plan.parquet(Path.of("orders.parquet"), Order.class);
  static final Plan<Customer> CUSTOMERS = Plan.csv(Path.of("customers.csv"), Customer.class);

  private Shop() {}
}
