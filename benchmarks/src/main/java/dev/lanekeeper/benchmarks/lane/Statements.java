package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;

/** The statements that the lane gives to DuckDB, for plans over files and without parameters. */
final class Statements {

  private Statements() {}

  /** Returns a plan's statement, which a lane explains before an empty line. */
  static String of(Plan<?> plan, Lane lane) {
    String explained = lane.explain(plan);
    return explained.substring(0, explained.indexOf("\n\n"));
  }
}
