package dev.lanekeeper.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.ExportTarget;
import dev.lanekeeper.io.SinkRows;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;
import org.apache.arrow.vector.ipc.ArrowReader;

/** A plan's rows on their way into a sink. */
@RequiresLane
record LaneRows(PlanRunner runner, Plan<?> plan) implements SinkRows {

  @Override
  public Schema schema() {
    return plan.schema();
  }

  @Override
  public long export(ExportTarget target) {
    return runner.export("write", plan, target);
  }

  @Override
  public ArrowReader stream() {
    return runner.stream("write", plan);
  }

  @Override
  public SinkRows of(Plan<?> other) {
    return new LaneRows(runner, other);
  }

  @Override
  public List<String> columnsOf(ScanSource.Files files) {
    return runner.columns("write", plan, files);
  }
}
