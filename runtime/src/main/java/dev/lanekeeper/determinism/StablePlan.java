package dev.lanekeeper.determinism;

import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.DeterminismTier;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.ExprWalk;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelOrder;
import dev.lanekeeper.plan.rel.RelWalk;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Rewrites a plan so that it leaves an engine no choice. Sorts get all columns as further keys, so
 * do limits and row numbers; checked queries are taken with their own tie-breakers. A canonical
 * plan is sorted at its end.
 */
public final class StablePlan {

  private StablePlan() {}

  /**
   * Returns a plan that does what a tier says.
   *
   * @param node the node that executes it, for messages
   * @throws LaneException LK412 if the plan's values depend on the order of rows
   */
  public static Rel of(Rel root, String node, DeterminismTier tier) {
    if (tier == DeterminismTier.BEST_EFFORT) {
      return root;
    }
    OrderDependence.check(root, node, tier);
    IdentityHashMap<Rel, RelOrder> orders = RelOrder.all(root);
    Rel stable = RelWalk.<Rel>fold(root, (rel, inputs) -> stable(rel, inputs, orders));
    return tier == DeterminismTier.CANONICAL ? sorted(stable, RelOrder.of(root)) : stable;
  }

  private static Rel stable(Rel rel, List<Rel> inputs, IdentityHashMap<Rel, RelOrder> orders) {
    if (rel instanceof Rel.Limit limit) {
      RelOrder order = order(limit.input(), orders);
      return RelWalk.rewrite(
          limit, List.of(sorted(inputs.get(0), order)), expression -> expression);
    }
    List<Schema> schemas = rel.inputs().stream().map(Rel::schema).toList();
    Rel copy = RelWalk.rewrite(rel, inputs, expression -> withTies(expression, schemas));
    if (copy instanceof Rel.Query query) {
      return query.withTiesBroken();
    }
    return copy instanceof Rel.Sort sort ? sorted(sort.input(), sort.keys()) : copy;
  }

  private static RelOrder order(Rel rel, IdentityHashMap<Rel, RelOrder> orders) {
    RelOrder order = orders.get(rel);
    return order == null ? RelOrder.of(rel) : order;
  }

  /** Sorts by a relation's own order first; what it is sorted by out of sight has ties broken. */
  private static Rel sorted(Rel rel, RelOrder order) {
    return order.hidden() ? rel : sorted(rel, order.keys());
  }

  private static Rel sorted(Rel rel, List<Rel.SortKey> keys) {
    List<Rel.SortKey> all = new ArrayList<>(keys);
    all.addAll(TieBreakers.of(List.of(rel.schema()), keys));
    return all.isEmpty() ? rel : new Rel.Sort(rel, all);
  }

  /** Breaks the ties of row numbers; other functions give equal rows equal values. */
  private static Expr withTies(Expr expression, List<Schema> inputs) {
    return ExprWalk.rewrite(
        expression,
        part -> {
          if (!(part instanceof Expr.Window window)
              || window.call().function() != Function.ROW_NUMBER) {
            return part;
          }
          List<Rel.SortKey> keys = new ArrayList<>(window.orderBy());
          keys.addAll(TieBreakers.of(inputs, keys));
          return new Expr.Window(window.call(), window.partitionBy(), keys);
        });
  }
}
