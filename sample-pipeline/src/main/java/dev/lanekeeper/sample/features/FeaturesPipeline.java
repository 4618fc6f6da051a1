package dev.lanekeeper.sample.features;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.Expand;
import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What customers spent in the last days, for each number of days up to sixty. */
@Pipeline
interface FeaturesPipeline {

  record Order(
      long customerId, LocalDate day, @Decimal(precision = 15, scale = 2) BigDecimal amount) {}

  record Best(int days, long customerId, @Decimal(precision = 38, scale = 2) BigDecimal spend) {}

  @Node
  static Plan<Order> orders(@Input Path ordersFile) {
    return Plan.parquet(ordersFile, Order.class);
  }

  @Node
  @Expand(name = "days", values = "1..60")
  @Sql(
      """
      select customerId,
        {{coalesce(sum(amount) filter (where day > :today - {days}), 0) as spend_{days}d}}
      from orders
      group by customerId
      """)
  Plan<Row> features(Plan<Order> orders, @Input LocalDate today);

  @Node
  @Expand(
      name = "days",
      values = {"7", "30"},
      nodes = "best_{days}")
  @Sql(
      """
      select {days} as days, customerId, spend_{days}d as spend
      from features
      order by spend desc, customerId
      limit 2
      """)
  Plan<Best> best(Plan<Row> features);

  /** The best of each number of days, one after the other. */
  @Node
  static List<Best> summary(List<Plan<Best>> best, Lane lane) {
    List<Best> summary = new ArrayList<>();
    best.forEach(plan -> summary.addAll(lane.list(plan)));
    return summary;
  }

  /** Customers who spent something yesterday or today. */
  @Node
  static List<Row> returning(Plan<Row> features, Lane lane) {
    return lane.list(
        features
            .where(FeaturesPipelineColumns.FeaturesRow.spend_2d.gt(BigDecimal.ZERO))
            .orderBy(FeaturesPipelineColumns.FeaturesRow.customerId.asc()));
  }
}
