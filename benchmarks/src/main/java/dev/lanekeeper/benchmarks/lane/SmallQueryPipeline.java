package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.plan.Plan;
import java.util.List;

/** One small query over a table in memory, with a parameter. */
@Pipeline
interface SmallQueryPipeline {

  /** A row of the table. */
  record Item(long id, String name, double price) {}

  /** A row of the result. */
  record Offer(String name, double price) {}

  @Node
  static Plan<Item> items(@Input List<Item> rows) {
    return Plan.values(rows, Item.class);
  }

  @Node
  @Sql("select name, price from items where price < :most order by price limit 10")
  Plan<Offer> offers(Plan<Item> items, @Input double most);
}
