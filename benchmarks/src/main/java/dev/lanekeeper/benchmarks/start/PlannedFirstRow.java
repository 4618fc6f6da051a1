package dev.lanekeeper.benchmarks.start;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.benchmarks.start.OneQueryPipeline.Order;
import dev.lanekeeper.benchmarks.start.OneQueryPipeline.Revenue;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.SqlPlan;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlRequest;
import dev.lanekeeper.planner.CalciteSqlCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The query through the same lane, but compiled when the program runs. */
final class PlannedFirstRow {
  private PlannedFirstRow() {}

  /** Prints the first row; the argument is the Parquet file. */
  @LaneRoot("first row of a query that is planned at run time")
  public static void main(String[] arguments) throws IOException {
    Plan<Order> orders = Plan.parquet(Path.of(arguments[0]), Order.class);
    SqlRequest request =
        new SqlRequest(
            OneQueryPipeline.REVENUE,
            List.of(new SqlRequest.Relation("orders", orders.schema())),
            List.of(),
            Optional.of(RowType.of(Revenue.class).schema()),
            List.of("duckdb"));
    if (!(new CalciteSqlCompiler().compile(request) instanceof SqlOutcome.Compiled compiled)) {
      throw new IOException("the query does not compile");
    }
    Plan<Revenue> revenue =
        SqlPlan.of(Revenue.class, compiled.template()).relation("orders", orders).plan();
    RuntimeProfile profile = RuntimeProfile.defaults();
    try (Backend backend = Backend.open(DuckDb.engine(), profile);
        Run run = Run.open("start", backend, AdapterMode.BRIDGE, ExecutionContext.of(profile))) {
      System.out.println(run.lane("firstRow").stream(revenue, FirstRow::read));
    }
  }
}
