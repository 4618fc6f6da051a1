package dev.lanekeeper.plan;

import dev.lanekeeper.plan.rel.Expr;

/** An expression with nothing more to ask of it. */
final class Computed<R, V> extends Expression<R, V> {

  Computed(Expr expr) {
    super(expr);
  }
}
