package dev.lanekeeper.benchmarks.start;

import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;

/** One query over one file. */
@Pipeline
interface OneQueryPipeline {

  /** What each city spent. */
  String REVENUE =
      """
      select city, sum(amount) as revenue
      from orders
      where amount > 10
      group by city
      order by revenue desc
      """;

  /** A row of the file. */
  record Order(String city, double amount) {}

  /** What a city spent. */
  record Revenue(String city, double revenue) {}

  @Node
  static Plan<Order> orders(@Input Path ordersFile) {
    return Plan.parquet(ordersFile, Order.class);
  }

  @Node
  @Sql(REVENUE)
  Plan<Revenue> revenue(Plan<Order> orders);

  @Node
  static String firstRow(Plan<Revenue> revenue, Lane lane) throws IOException {
    return lane.stream(revenue, FirstRow::read);
  }
}
