package dev.lanekeeper.plan;

import dev.lanekeeper.plan.rel.Expr;

/**
 * Says how one column of a new row is computed; made by {@link Expression#as}. Immutable.
 *
 * @param <R> the rows read
 * @param <S> the new rows
 */
@SuppressWarnings("UnusedTypeParameter") // for type checking only
public final class Assignment<R, S> {

  private final Expr value;
  private final Column<S, ?> target;

  Assignment(Expr value, Column<S, ?> target) {
    this.value = value;
    this.target = target;
  }

  Expr value() {
    return value;
  }

  Column<S, ?> target() {
    return target;
  }
}
