package dev.lanekeeper.plan;

import dev.lanekeeper.plan.rel.Expr;

/** A row's place in its window's order; a value only over a window with an order. */
public final class Ranking {

  private final Expr.Call call;

  Ranking(Expr.Call call) {
    this.call = call;
  }

  /** Computes the place for each row. */
  public <R> Expression<R, Long> over(Window<R> window) {
    return new Computed<>(window.over(call));
  }
}
