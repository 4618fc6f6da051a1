import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.plan.Plan;
import java.math.BigDecimal;
import java.nio.file.Path;

@Pipeline
interface WrongColumn {

  record Order(long orderId, String customer, @Decimal(precision = 18, scale = 2) BigDecimal amount) {}

  record Revenue(String customer, @Decimal(precision = 38, scale = 2) BigDecimal revenue) {}

  @Node
  static Plan<Order> orders(@Input Path ordersFile) {
    return Plan.parquet(ordersFile, Order.class);
  }

  @Node
  @Sql(
      """
      select customer, sum(amonut) as revenue
      from orders
      group by customer
      """)
  Plan<Revenue> revenue(Plan<Order> orders);
}
