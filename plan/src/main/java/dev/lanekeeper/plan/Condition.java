package dev.lanekeeper.plan;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Typing;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether something holds for a row: true, false or, as in SQL, null for unknown.
 *
 * @param <R> the rows it reads
 */
public final class Condition<R> extends Expression<R, Boolean> {

  Condition(Expr expr) {
    super(expr);
  }

  /** Returns a boolean column or parameter as a condition. */
  public static <R> Condition<R> of(Expression<R, Boolean> expression) {
    return new Condition<>(expression.expr());
  }

  /** Holds where both hold. */
  public <Q extends R> Condition<Q> and(Condition<? super Q> other) {
    return combine(Function.AND, other);
  }

  /** Holds where at least one holds. */
  public <Q extends R> Condition<Q> or(Condition<? super Q> other) {
    return combine(Function.OR, other);
  }

  /** Holds where this is false; unknown stays unknown. */
  public Condition<R> not() {
    return new Condition<>(Typing.call(Function.NOT, List.of(expr()), false));
  }

  /** A chain of the same operator becomes one call, so that long chains stay flat. */
  private <Q extends R> Condition<Q> combine(Function function, Condition<? super Q> other) {
    List<Expr> operands = new ArrayList<>(operands(function, expr()));
    operands.addAll(operands(function, other.expr()));
    return new Condition<>(Typing.call(function, operands, false));
  }

  private static List<Expr> operands(Function function, Expr expr) {
    return expr instanceof Expr.Call call && call.function() == function
        ? call.arguments()
        : List.of(expr);
  }
}
