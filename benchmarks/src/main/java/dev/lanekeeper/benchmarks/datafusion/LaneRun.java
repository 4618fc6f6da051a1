package dev.lanekeeper.benchmarks.datafusion;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.benchmarks.measure.RowCount;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.report.ExecutionRecord;
import java.io.IOException;
import java.util.List;

/** One run of the lane on an engine with its defaults. */
final class LaneRun implements AutoCloseable {

  private final Backend backend;
  private final Run run;

  @RequiresLane
  LaneRun(Engine engine, AdapterMode mode) {
    RuntimeProfile profile = RuntimeProfile.defaults();
    backend = Backend.open(engine, profile);
    run = Run.open(engine.name(), backend, mode, ExecutionContext.of(profile));
  }

  /** Runs a plan to the end of its rows and returns how many there were. */
  @RequiresLane
  long count(Plan<?> plan) throws IOException {
    return lane().stream(plan, RowCount::of);
  }

  @RequiresLane
  Lane lane() {
    return run.lane("query");
  }

  /** What was told of the plan that was run last. */
  ExecutionRecord last() {
    List<ExecutionRecord> executions = run.report().executions();
    return executions.get(executions.size() - 1);
  }

  @Override
  public void close() {
    run.close();
    backend.close();
  }
}
