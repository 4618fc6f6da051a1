package dev.lanekeeper.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ExactReader;
import dev.lanekeeper.engine.EngineExecution;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.engine.Explain;
import dev.lanekeeper.engine.ExportTarget;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.ScanSource;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/** Executes plans: the only caller of an engine's executions. */
@RequiresLane
final class PlanRunner {

  private final Run run;
  private final String node;
  private final LaneOptions lane;

  PlanRunner(Run run, String node, LaneOptions lane) {
    this.run = run;
    this.node = node;
    this.lane = lane;
  }

  /**
   * Starts a plan and streams its rows.
   *
   * @param call what was asked of the lane
   * @return a reader that the caller closes; the run does if the caller forgets
   */
  ArrowReader stream(String call, Plan<?> plan) {
    // Before anything that takes memory of it, because what is made first is closed last.
    BufferAllocator allocator = run.allocator();
    Attempt attempt = new Attempt(run, node, call, plan, lane);
    try {
      EngineExecution execution = attempt.start();
      ArrowReader streamed = execution.stream(allocator, attempt.options().batchRows());
      ArrowReader rows = new ExactReader(plan.schema(), attempt.metadata(), streamed, allocator);
      return run.resources().add(new ResultReader(attempt, rows, allocator, run.resources()));
    } catch (RuntimeException e) {
      attempt.close();
      throw attempt.failed(e);
    }
  }

  /** Runs a plan and lets the engine write its rows; returns how many. */
  long export(String call, Plan<?> plan, ExportTarget target) {
    Attempt attempt = new Attempt(run, node, call, plan, lane);
    try (attempt) {
      long rows = attempt.start().export(target);
      attempt.succeeded(rows, 0);
      return rows;
    } catch (RuntimeException e) {
      throw attempt.failed(e);
    }
  }

  /** Returns the names of the columns that files have, which a plan's rows are to come to. */
  List<String> columns(String call, Plan<?> plan, ScanSource.Files files) {
    try {
      return run.options(lane).session().columns(files);
    } catch (RuntimeException e) {
      throw new Attempt(run, node, call, plan, lane).failed(e);
    }
  }

  /**
   * Looks at the columns of what a plan reads, each source once, in the order of the plan.
   *
   * @param rows how many rows of a file to look at, where rows have to say it
   */
  List<Inspections.Scanned> inspect(Plan<?> plan, long rows) {
    try {
      Inspections inspections = new Inspections(run.options(lane).session(), run.allocator(), rows);
      return inspections.of(plan);
    } catch (RuntimeException e) {
      throw new Attempt(run, node, "inspect", plan, lane).failed(e);
    }
  }

  /** Returns the statement of a plan and what the engine makes of it. Nothing is executed. */
  String explain(Plan<?> plan) {
    Attempt attempt = new Attempt(run, node, "explain", plan, lane);
    try {
      EngineQuery query = attempt.compile();
      try (EngineExecution execution = attempt.options().session().prepare(query)) {
        return query.sql() + "\n\n" + execution.explain(Explain.ON);
      }
    } catch (RuntimeException e) {
      throw attempt.failed(e);
    }
  }
}
