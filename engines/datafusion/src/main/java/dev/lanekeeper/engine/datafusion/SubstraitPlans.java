package dev.lanekeeper.engine.datafusion;

import dev.lanekeeper.engine.EnginePlan;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.engine.PlanWriter;
import dev.lanekeeper.engine.RefusedFormException;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelWalk;
import dev.lanekeeper.substrait.NotExpressible;
import dev.lanekeeper.substrait.SubstraitPlan;
import dev.lanekeeper.substrait.SubstraitWriter;
import java.util.List;
import java.util.function.Function;

/** Plans as Substrait, which DataFusion reads before SQL. */
final class SubstraitPlans implements PlanWriter {

  static final PlanWriter WRITER = new SubstraitPlans();

  /** Messages nest at least as deeply as steps, and what reads them takes no more. */
  private static final int MOST_STEPS = 100;

  private SubstraitPlans() {}

  private static int deepest(List<Integer> depths) {
    return depths.stream().mapToInt(depth -> depth).max().orElse(0);
  }

  @Override
  public EnginePlan write(Rel plan, Function<Rel.Scan, String> tables) {
    int depth = RelWalk.<Integer>fold(plan, (rel, depths) -> 1 + deepest(depths));
    if (depth > MOST_STEPS) {
      throw new RefusedFormException(
          "the plan has " + depth + " steps within each other, Substrait takes " + MOST_STEPS,
          "",
          null);
    }
    try {
      SubstraitPlan written = SubstraitWriter.write(plan, tables);
      return new EnginePlan(
          written.plan().toByteArray(),
          () -> written.plan().toString(),
          written.values().stream()
              .map(value -> new EngineQuery.Parameter(value.value(), value.type()))
              .toList(),
          written.aliases());
    } catch (NotExpressible part) {
      throw new RefusedFormException("Substrait has no exact form of a " + part.what(), "", part);
    }
  }
}
