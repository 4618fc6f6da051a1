import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.plan.Plan;
import java.nio.file.Path;

@Pipeline
interface NullForPrimitive {

  record Customer(long customerId, String name) {}

  record Order(long orderId, long customerId) {}

  record LastOrder(String name, long orderId) {}

  @Node
  static Plan<Customer> customers(@Input Path customersFile) {
    return Plan.parquet(customersFile, Customer.class);
  }

  @Node
  static Plan<Order> orders(@Input Path ordersFile) {
    return Plan.parquet(ordersFile, Order.class);
  }

  @Node
  @Sql(
      """
      select c.name, max(o.orderId) as orderId
      from customers c left join orders o on o.customerId = c.customerId
      group by c.name
      """)
  Plan<LastOrder> lastOrders(Plan<Customer> customers, Plan<Order> orders);
}
