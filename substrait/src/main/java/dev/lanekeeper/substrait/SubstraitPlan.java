package dev.lanekeeper.substrait;

import dev.lanekeeper.plan.rel.Expr;
import io.substrait.proto.Plan;
import java.util.List;
import java.util.Map;

/**
 * A plan of the lane as Substrait. Immutable.
 *
 * @param plan the plan; its tables have the names that were given for them, or second ones
 * @param values what its dynamic parameters stand for, by their numbers
 * @param aliases second names of tables, for plans that must tell two readings of one apart: from
 *     the second name to the table's own
 */
public record SubstraitPlan(Plan plan, List<Expr.Literal> values, Map<String, String> aliases) {

  /** Copies list and map. */
  public SubstraitPlan {
    values = List.copyOf(values);
    aliases = Map.copyOf(aliases);
  }
}
