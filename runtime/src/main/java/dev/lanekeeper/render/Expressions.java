package dev.lanekeeper.render;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.ExprWalk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Questions about expressions. */
final class Expressions {

  private Expressions() {}

  /** Returns whether a function over a window is anywhere in the expressions. */
  static boolean anyWindow(List<Expr> expressions) {
    Deque<Expr> rest = new ArrayDeque<>(expressions);
    while (!rest.isEmpty()) {
      Expr next = rest.pop();
      if (next instanceof Expr.Window) {
        return true;
      }
      ExprWalk.children(next).forEach(rest::push);
    }
    return false;
  }
}
