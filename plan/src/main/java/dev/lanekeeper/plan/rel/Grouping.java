package dev.lanekeeper.plan.rel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that a column of groups is made of keys and aggregates only. */
final class Grouping {

  private Grouping() {}

  static void check(Expr root, List<Expr> keys) {
    CanonicalForm form = new CanonicalForm();
    Set<Integer> grouped = new HashSet<>();
    keys.forEach(key -> grouped.add(form.add(key)));
    form.add(root);
    Set<Integer> seen = new HashSet<>();
    Deque<Expr> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Expr part = open.pop();
      int number = form.add(part);
      if (grouped.contains(number) || !seen.add(number)) {
        continue;
      }
      if (part instanceof Expr.Column column) {
        throw Resolver.misfit(
            "Column '"
                + column.name()
                + "' is neither a key of groupBy(..) nor inside an aggregate.");
      }
      if (part instanceof Expr.Window) {
        throw Resolver.misfit(
            "A window cannot be computed with groups: select it from the result.");
      }
      if (part instanceof Expr.Call call && call.function().isAggregate()) {
        call.arguments().forEach(Placement.VALUE::check);
      } else {
        ExprWalk.children(part).forEach(open::push);
      }
    }
  }
}
