package dev.lanekeeper.lane;

import dev.lanekeeper.engine.DeterminismTier;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.RelOrder;
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
 *
 * @param order the order of the plan as it was executed; empty if it did not come so far
 */
record Execution(
    String node,
    String call,
    String engine,
    AdapterMode mode,
    DeterminismTier determinism,
    Optional<RelOrder> order,
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
    RelOrder known = order.orElseGet(plan::ordering);
    return new ExecutionRecord(
        node,
        call,
        engine,
        mode.name(),
        determinism.name(),
        known.level().name(),
        known.describe(),
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
