package dev.lanekeeper.render;

import dev.lanekeeper.plan.rel.Expr;
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
      } else if (next instanceof Expr.Cast cast) {
        rest.push(cast.value());
      } else if (next instanceof Expr.Call call) {
        call.arguments().forEach(rest::push);
      }
    }
    return false;
  }
}
