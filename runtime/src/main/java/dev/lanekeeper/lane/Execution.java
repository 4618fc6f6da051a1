package dev.lanekeeper.lane;

import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.report.ExecutionRecord;
import java.time.Duration;
import java.util.Optional;

/**
 * What becomes an {@link ExecutionRecord}; the plan's digest is computed when somebody wants to see
 * it.
 */
record Execution(
    String node,
    String call,
    String engine,
    AdapterMode mode,
    Plan<?> plan,
    long rows,
    long bytes,
    long compileNanos,
    long executeNanos,
    Optional<String> explain,
    Optional<String> failure) {

  ExecutionRecord toRecord() {
    return new ExecutionRecord(
        node,
        call,
        engine,
        mode.name(),
        plan.digest(),
        rows,
        bytes,
        Duration.ofNanos(compileNanos),
        Duration.ofNanos(executeNanos),
        explain,
        failure);
  }
}
