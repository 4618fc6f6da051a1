package dev.lanekeeper.plan.rel;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Where aggregates and windows may stand. */
enum Placement {
  /** Neither: a value of one row. */
  VALUE,
  /** Windows may: a computed column. */
  COLUMN;

  /** Checks all parts of an expression. */
  void check(Expr root) {
    Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Expr> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Expr part = open.pop();
      if (!seen.add(part)) {
        continue;
      }
      if (part instanceof Expr.Window window) {
        checkWindow(window);
        // Only the call itself may be an aggregate, not its operands or the window's keys.
        window.call().arguments().forEach(VALUE::check);
        window.partitionBy().forEach(VALUE::check);
        window.orderBy().forEach(key -> VALUE.check(key.expression()));
      } else {
        checkCall(part);
        ExprWalk.children(part).forEach(open::push);
      }
    }
  }

  private void checkWindow(Expr.Window window) {
    if (this == VALUE) {
      throw Resolver.misfit(
          window.call().function()
              + " over a window is a column of select, not part of a condition or key.");
    }
    if (window.call().function().isRanking() && window.orderBy().isEmpty()) {
      throw Resolver.misfit(window.call().function() + " needs a window with an order.");
    }
  }

  private static void checkCall(Expr part) {
    if (part instanceof Expr.Call call && call.function().isAggregate()) {
      throw Resolver.misfit(
          call.function() + " is of many rows: it belongs in aggregate(..), or over a window.");
    }
    if (part instanceof Expr.Call call && call.function().isRanking()) {
      throw Resolver.misfit(call.function() + " needs a window.");
    }
  }
}
