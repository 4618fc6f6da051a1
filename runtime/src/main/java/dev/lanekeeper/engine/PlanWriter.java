package dev.lanekeeper.engine;

import dev.lanekeeper.plan.rel.Rel;
import java.util.function.Function;

/** Writes plans in a form that an engine reads before SQL. Thread-safe. */
public interface PlanWriter {

  /**
   * Writes a plan.
   *
   * @param plan with its parameters bound
   * @param tables the name under which the session reads what is scanned, with exactly the scan's
   *     columns or more
   * @throws RefusedFormException if a part of the plan has no exact form
   */
  EnginePlan write(Rel plan, Function<Rel.Scan, String> tables);
}
