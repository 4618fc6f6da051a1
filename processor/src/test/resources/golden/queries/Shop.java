package shop;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A file, a query with a parameter, one that sorts, and a node that executes. */
@Pipeline
public interface Shop {

  record Order(
      long id,
      String customer,
      @Decimal(precision = 18, scale = 2) BigDecimal amount,
      LocalDate day) {}

  record Revenue(String customer, @Decimal(precision = 38, scale = 2) BigDecimal revenue) {}

  @Node
  static Plan<Order> orders(@Input Path ordersFile) {
    return Plan.parquet(ordersFile, Order.class);
  }

  @Node
  @Sql(
      """
      select customer, sum(amount) as revenue
      from orders
      where day >= :since
      group by customer
      """)
  Plan<Revenue> revenue(Plan<Order> orders, @Input LocalDate since);

  @Node
  @Sql("select customer, revenue from revenue order by revenue desc limit 10")
  Plan<Revenue> best(Plan<Revenue> revenue);

  @Node
  static List<Revenue> top(Plan<Revenue> best, Lane lane) {
    return lane.list(best);
  }
}
