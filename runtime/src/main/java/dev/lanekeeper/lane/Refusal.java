package dev.lanekeeper.lane;

import dev.lanekeeper.engine.RefusedFormException;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.report.FallbackEvent;
import dev.lanekeeper.report.PlanForm;

/** What becomes a {@link FallbackEvent}. */
record Refusal(PlanForm from, PlanForm to, RefusedFormException reason) {

  FallbackEvent toEvent(String node, Plan<?> plan) {
    return new FallbackEvent(node, plan.digest(), from, to, reason.code().name(), reason.detail());
  }
}
