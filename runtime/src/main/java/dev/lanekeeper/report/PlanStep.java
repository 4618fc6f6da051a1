package dev.lanekeeper.report;

import dev.lanekeeper.plan.Plan;
import java.util.List;

/**
 * One step of a plan as people read it. Values are left out, as they are in statements.
 *
 * @param node the node that the step belongs to
 * @param operation what it does: scan, query, where, join, and so on
 * @param detail with what
 * @param reads the positions of the steps that it reads, from 0
 */
public record PlanStep(String node, String operation, String detail, List<Integer> reads) {

  /** Copies the list. */
  public PlanStep {
    reads = List.copyOf(reads);
  }

  /**
   * Returns the steps of a plan, each after those that it reads. Of a very long plan the first ones
   * and the last ones are told.
   *
   * @param node the node that executes it, to which steps belong that no other node made
   */
  public static List<PlanStep> of(Plan<?> plan, String node) {
    return StepList.of(plan.rel(), node);
  }
}
