import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.Expand;
import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;

@Pipeline
interface WrongFeature {
  record Order(
      long customerId, LocalDate day, @Decimal(precision = 15, scale = 2) BigDecimal amount) {}

  @Node
  static Plan<Order> orders(@Input Path ordersFile) {
    return Plan.parquet(ordersFile, Order.class);
  }

  @Node
  @Expand(name = "days", values = "1..60")
  @Sql(
      """
      select customerId,
        {{coalesce(sum(amonut) filter (where day > :today - {days}), 0) as spend_{days}d}}
      from orders
      group by customerId
      """)
  Plan<Row> features(Plan<Order> orders, @Input LocalDate today);
}
