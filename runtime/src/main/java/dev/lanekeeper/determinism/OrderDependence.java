package dev.lanekeeper.determinism;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.DeterminismTier;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.ExprWalk;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelWalk;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what in a plan has values that depend on the order in which rows are met. */
final class OrderDependence {

  private final IdentityHashMap<Rel, String> owners = new IdentityHashMap<>();
  private final Set<String> rounded = new LinkedHashSet<>();
  private final Set<String> chosen = new LinkedHashSet<>();

  private OrderDependence() {}

  /**
   * Checks that a tier can be kept.
   *
   * @throws LaneException LK412 if it cannot
   */
  static void check(Rel root, String node, DeterminismTier tier) {
    OrderDependence found = new OrderDependence();
    found.look(root, node);
    boolean canonical = tier == DeterminismTier.CANONICAL;
    if (!found.chosen.isEmpty()) {
      throw failure(
          tier,
          "comes from one of several rows, whichever is met first",
          found.chosen,
          "Say which row is meant: order the window or the list, or use min or max");
    } else if (canonical && !found.rounded.isEmpty()) {
      throw failure(
          tier,
          "depends in its last digits on the order of rows, because floats are rounded as they are summed up",
          found.rounded,
          "Compute with decimals: cast the values first, as in sum(cast(price as decimal(38, 6)))");
    }
  }

  private static LaneException failure(
      DeterminismTier tier, String why, Set<String> what, String fix) {
    StringBuilder list = new StringBuilder();
    what.forEach(one -> list.append("\n  ").append(one));
    String other = tier == DeterminismTier.CANONICAL ? "; or ask for less than CANONICAL" : "";
    return new LaneException(
        Code.LK412,
        Code.LK412.message(tier + " was asked of a plan whose value " + why + ":" + list),
        Code.LK412.fix(fix + other + "."),
        null);
  }

  private void look(Rel root, String node) {
    owners.put(root, node);
    List<Rel> all = RelWalk.inputsFirst(root);
    for (int i = all.size() - 1; i >= 0; i--) {
      Rel rel = all.get(i);
      String owner = owners.getOrDefault(rel, node);
      String below = rel instanceof Rel.Named named ? named.name() : owner;
      rel.inputs().forEach(input -> owners.putIfAbsent(input, below));
      lookAt(rel, owner);
    }
  }

  private void lookAt(Rel rel, String owner) {
    String at = "node '" + owner + "': ";
    if (rel instanceof Rel.Query query) {
      query.template().rounded().forEach(what -> rounded.add(at + what));
      query.template().chosen().forEach(what -> chosen.add(at + what));
      return;
    }
    List<Expr> columns = new ArrayList<>();
    if (rel instanceof Rel.Aggregate aggregate) {
      columns.addAll(aggregate.columns());
    } else if (rel instanceof Rel.Project project) {
      columns.addAll(project.columns());
    } else if (rel instanceof Rel.Join join) {
      columns.addAll(join.columns());
    }
    for (int i = 0; i < columns.size(); i++) {
      if (sumsFloats(columns.get(i))) {
        rounded.add(at + "column '" + rel.schema().fields().get(i).name() + "'");
      }
    }
  }

  private static boolean sumsFloats(Expr expression) {
    return ExprWalk.<Boolean>fold(
        expression,
        (part, children) ->
            children.contains(true)
                || (part instanceof Expr.Call call
                    && (call.function() == Function.SUM || call.function() == Function.AVG)
                    && TieBreakers.isFloat(call.arguments().get(0).type())));
  }
}
