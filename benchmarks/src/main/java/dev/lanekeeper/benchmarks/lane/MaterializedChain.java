package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.benchmarks.lane.ChainRows.Line;
import dev.lanekeeper.benchmarks.lane.ChainRows.PricedLine;
import dev.lanekeeper.benchmarks.lane.ChainRows.Sales;
import dev.lanekeeper.benchmarks.measure.RowCount;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.testing.tpch.TpchTables.LineItem;
import java.io.IOException;
import java.nio.file.Path;

/** The same chain with the rows of each node computed before the next one reads them. */
@Pipeline
interface MaterializedChain {

  @Node
  static Plan<LineItem> lines(@Input Path file) {
    return Plan.parquet(file, LineItem.class);
  }

  @Node(materialize = true)
  @Sql(ChainRows.SHIPPED)
  Plan<Line> shipped(Plan<LineItem> lines);

  @Node(materialize = true)
  @Sql(ChainRows.PRICED)
  Plan<PricedLine> priced(Plan<Line> shipped);

  @Node(materialize = true)
  @Sql(ChainRows.KEPT)
  Plan<PricedLine> kept(Plan<PricedLine> priced);

  @Node(materialize = true)
  @Sql(ChainRows.LATE)
  Plan<PricedLine> late(Plan<PricedLine> kept);

  @Node(materialize = true)
  @Sql(ChainRows.OF_A_YEAR)
  Plan<PricedLine> ofAYear(Plan<PricedLine> late);

  @Node(materialize = true)
  @Sql(ChainRows.BY_TRUCK)
  Plan<PricedLine> byTruck(Plan<PricedLine> ofAYear);

  @Node(materialize = true)
  @Sql(ChainRows.IN_PERSON)
  Plan<PricedLine> inPerson(Plan<PricedLine> byTruck);

  @Node(materialize = true)
  @Sql(ChainRows.SMALL)
  Plan<PricedLine> small(Plan<PricedLine> inPerson);

  @Node(materialize = true)
  @Sql(ChainRows.SOLD)
  Plan<Sales> sold(Plan<PricedLine> small);

  @Node(materialize = true)
  @Sql(ChainRows.BEST)
  Plan<Sales> best(Plan<Sales> sold);

  @Node
  static long count(Plan<Sales> best, Lane lane) throws IOException {
    return lane.stream(best, RowCount::of);
  }
}
