package dev.lanekeeper.render;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.ExprWalk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Questions about expressions. */
final class Expressions {

  private Expressions() {}

  /** Returns whether a function over a window is anywhere in the expressions. */
  static boolean anyWindow(List<Expr> expressions) {
    return any(expressions, part -> part instanceof Expr.Window);
  }

  /** Returns whether the expressions need many rows for one value. */
  static boolean anyOfManyRows(List<Expr> expressions) {
    return any(
        expressions,
        part ->
            part instanceof Expr.Window
                || (part instanceof Expr.Call call && call.function().isAggregate()));
  }

  private static boolean any(List<Expr> expressions, Predicate<Expr> wanted) {
    Deque<Expr> rest = new ArrayDeque<>(expressions);
    while (!rest.isEmpty()) {
      Expr next = rest.pop();
      if (wanted.test(next)) {
        return true;
      }
      ExprWalk.children(next).forEach(rest::push);
    }
    return false;
  }
}
