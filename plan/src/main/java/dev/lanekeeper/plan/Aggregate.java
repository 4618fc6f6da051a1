package dev.lanekeeper.plan;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Typing;
import java.util.List;

/**
 * One value of many rows: of a group in {@code aggregate(..)}, or of a window.
 *
 * @param <R> the rows it reads
 * @param <V> the value
 */
public final class Aggregate<R, V> extends Expression<R, V> {

  private final Expr.Call call;

  private Aggregate(Expr.Call call) {
    super(call);
    this.call = call;
  }

  static <R, V> Aggregate<R, V> of(Function function, Expr... operands) {
    return new Aggregate<>(Typing.call(function, List.of(operands), true));
  }

  /**
   * Computes this for each row over the row's window. With an order the window ends at the row and
   * those that are equal to it in the order: a running value.
   */
  public <Q extends R> Expression<Q, V> over(Window<? super Q> window) {
    return new Computed<>(window.over(Typing.call(call.function(), call.arguments(), false)));
  }
}
