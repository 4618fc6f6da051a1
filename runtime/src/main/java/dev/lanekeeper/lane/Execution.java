package dev.lanekeeper.lane;

import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.report.ExecutionRecord;
import dev.lanekeeper.report.FormRecord;
import dev.lanekeeper.report.PlanForm;
import dev.lanekeeper.report.PlanStep;
import java.time.Duration;
import java.util.List;
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
    PlanForm form,
    int statements,
    List<FormRecord> forms,
    List<Refusal> refusals,
    long rows,
    long bytes,
    long compileNanos,
    long executeNanos,
    Optional<String> failure) {

  ExecutionRecord toRecord() {
    return new ExecutionRecord(
        node,
        call,
        engine,
        mode.name(),
        plan.digest(),
        PlanStep.of(plan, node),
        form,
        statements,
        forms,
        refusals.stream().map(refusal -> refusal.toEvent(node, plan)).toList(),
        rows,
        bytes,
        Duration.ofNanos(compileNanos),
        Duration.ofNanos(executeNanos),
        failure);
  }
}
