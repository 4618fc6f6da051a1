package dev.lanekeeper.plan;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Typing;
import dev.lanekeeper.plan.type.DataType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A value computed of each row. Immutable.
 *
 * <p>The type parameters make wrong plans fail to compile: an expression over other rows, or a
 * comparison of other values. An expression over {@code Object} reads no columns and can stand
 * anywhere.
 *
 * @param <R> the rows it reads
 * @param <V> the value's Java type
 */
public abstract sealed class Expression<R, V> permits Column, Condition, Aggregate, Computed {

  private final Expr expr;

  Expression(Expr expr) {
    this.expr = expr;
  }

  /** Returns the expression in the plan's own form. */
  public final Expr expr() {
    return expr;
  }

  /** Is equal; null, which is not true, if either side is null. */
  public final Condition<R> eq(V value) {
    return compare(Function.EQUAL, value);
  }

  /** Is equal; null, which is not true, if either side is null. */
  public final <Q extends R> Condition<Q> eq(Expression<? super Q, V> other) {
    return compare(Function.EQUAL, other);
  }

  /** Is not equal; null, which is not true, if either side is null. */
  public final Condition<R> ne(V value) {
    return compare(Function.NOT_EQUAL, value);
  }

  /** Is not equal; null, which is not true, if either side is null. */
  public final <Q extends R> Condition<Q> ne(Expression<? super Q, V> other) {
    return compare(Function.NOT_EQUAL, other);
  }

  /** Is less. */
  public final Condition<R> lt(V value) {
    return compare(Function.LESS, value);
  }

  /** Is less. */
  public final <Q extends R> Condition<Q> lt(Expression<? super Q, V> other) {
    return compare(Function.LESS, other);
  }

  /** Is less or equal. */
  public final Condition<R> le(V value) {
    return compare(Function.LESS_OR_EQUAL, value);
  }

  /** Is less or equal. */
  public final <Q extends R> Condition<Q> le(Expression<? super Q, V> other) {
    return compare(Function.LESS_OR_EQUAL, other);
  }

  /** Is greater. */
  public final Condition<R> gt(V value) {
    return compare(Function.GREATER, value);
  }

  /** Is greater. */
  public final <Q extends R> Condition<Q> gt(Expression<? super Q, V> other) {
    return compare(Function.GREATER, other);
  }

  /** Is greater or equal. */
  public final Condition<R> ge(V value) {
    return compare(Function.GREATER_OR_EQUAL, value);
  }

  /** Is greater or equal. */
  public final <Q extends R> Condition<Q> ge(Expression<? super Q, V> other) {
    return compare(Function.GREATER_OR_EQUAL, other);
  }

  /** Is one of the values; of no values, false. */
  public final Condition<R> in(Collection<? extends V> values) {
    if (values.isEmpty()) {
      return new Condition<>(new Expr.Literal(false, DataType.Simple.BOOLEAN));
    }
    List<Expr> operands = new ArrayList<>();
    operands.add(expr);
    values.forEach(value -> operands.add(Literals.like(expr, value)));
    return new Condition<>(Typing.call(Function.IN, operands, false));
  }

  /** Is one of a list's values, above all one given by {@link Expressions#listParam}. */
  public final <Q extends R> Condition<Q> in(Expression<? super Q, List<V>> values) {
    return compare(Function.IN, values);
  }

  /** Is null; never null itself. */
  public final Condition<R> isNull() {
    return new Condition<>(Typing.call(Function.IS_NULL, List.of(expr), false));
  }

  /** Is not null; never null itself. */
  public final Condition<R> isNotNull() {
    return new Condition<>(Typing.call(Function.IS_NOT_NULL, List.of(expr), false));
  }

  /** Orders small values first, nulls last. */
  public final Ordering<R> asc() {
    return Ordering.of(expr, false);
  }

  /** Orders large values first, nulls last. */
  public final Ordering<R> desc() {
    return Ordering.of(expr, true);
  }

  /** Computes a column of a new row by this expression. */
  public final <S> Assignment<R, S> as(Column<S, V> target) {
    return new Assignment<>(expr, target);
  }

  private Condition<R> compare(Function function, V value) {
    return new Condition<>(Typing.call(function, List.of(expr, Literals.like(expr, value)), false));
  }

  private <Q extends R> Condition<Q> compare(Function function, Expression<? super Q, ?> other) {
    return new Condition<>(Typing.call(function, List.of(expr, other.expr()), false));
  }

  @Override
  public final String toString() {
    return expr.getClass().getSimpleName() + " " + expr.type();
  }
}
