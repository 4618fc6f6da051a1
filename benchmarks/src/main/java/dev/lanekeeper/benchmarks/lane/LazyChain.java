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

/** The chain as it is written by default: all of it is one query. */
@Pipeline
interface LazyChain {

  @Node
  static Plan<LineItem> lines(@Input Path file) {
    return Plan.parquet(file, LineItem.class);
  }

  @Node
  @Sql(ChainRows.SHIPPED)
  Plan<Line> shipped(Plan<LineItem> lines);

  @Node
  @Sql(ChainRows.PRICED)
  Plan<PricedLine> priced(Plan<Line> shipped);

  @Node
  @Sql(ChainRows.KEPT)
  Plan<PricedLine> kept(Plan<PricedLine> priced);

  @Node
  @Sql(ChainRows.LATE)
  Plan<PricedLine> late(Plan<PricedLine> kept);

  @Node
  @Sql(ChainRows.OF_A_YEAR)
  Plan<PricedLine> ofAYear(Plan<PricedLine> late);

  @Node
  @Sql(ChainRows.BY_TRUCK)
  Plan<PricedLine> byTruck(Plan<PricedLine> ofAYear);

  @Node
  @Sql(ChainRows.IN_PERSON)
  Plan<PricedLine> inPerson(Plan<PricedLine> byTruck);

  @Node
  @Sql(ChainRows.SMALL)
  Plan<PricedLine> small(Plan<PricedLine> inPerson);

  @Node
  @Sql(ChainRows.SOLD)
  Plan<Sales> sold(Plan<PricedLine> small);

  @Node
  @Sql(ChainRows.BEST)
  Plan<Sales> best(Plan<Sales> sold);

  @Node
  static long count(Plan<Sales> best, Lane lane) throws IOException {
    return lane.stream(best, RowCount::of);
  }
}
