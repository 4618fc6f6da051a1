package dev.lanekeeper.plan;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.ExprWalk;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Typing;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Operators and functions of the Java builder, for static import. Result types are those of
 * docs/types.md; operands of types that do not fit are LK206, at once.
 */
public final class Expressions {

  private Expressions() {}

  /** Returns a constant. */
  public static <V> Expression<Object, V> literal(V value) {
    return new Computed<>(Literals.of(value));
  }

  /** Returns a parameter, to be bound with {@link Plan#bind}. */
  public static <V> Expression<Object, V> param(String name, Class<V> type) {
    return new Computed<>(new Expr.Parameter(name, Literals.type(type), false));
  }

  /** Returns a parameter of the type of a column. */
  public static <V> Expression<Object, V> param(String name, Column<?, V> like) {
    return new Computed<>(new Expr.Parameter(name, like.field().type(), false));
  }

  /** Returns a parameter that stands for a list of values of the type of a column. */
  public static <V> Expression<Object, List<V>> listParam(String name, Column<?, V> like) {
    DataType type = new DataType.ListOf(new Field("element", like.field().type(), false));
    return new Computed<>(new Expr.Parameter(name, type, false));
  }

  /** Takes an expression over the left rows of a join. */
  public static <L, V> Expression<Left<L>, V> left(Expression<L, V> expression) {
    return new Computed<>(side(expression.expr(), 0));
  }

  /** Takes a condition over the left rows of a join. */
  public static <L> Condition<Left<L>> left(Condition<L> condition) {
    return new Condition<>(side(condition.expr(), 0));
  }

  /** Takes an expression over the right rows of a join. */
  public static <S, V> Expression<Right<S>, V> right(Expression<S, V> expression) {
    return new Computed<>(side(expression.expr(), 1));
  }

  /** Takes a condition over the right rows of a join. */
  public static <S> Condition<Right<S>> right(Condition<S> condition) {
    return new Condition<>(side(condition.expr(), 1));
  }

  private static Expr side(Expr root, int input) {
    return ExprWalk.replaceColumns(
        root, column -> new Expr.Column(input, column.name(), column.type(), column.nullable()));
  }

  /** Adds numbers of one type; overflow fails. */
  public static <R, N extends Number> Expression<R, N> plus(
      Expression<? super R, N> left, Expression<? super R, N> right) {
    return call(Function.ADD, left, right);
  }

  /** Subtracts numbers of one type; overflow fails. */
  public static <R, N extends Number> Expression<R, N> minus(
      Expression<? super R, N> left, Expression<? super R, N> right) {
    return call(Function.SUBTRACT, left, right);
  }

  /** Multiplies numbers of one type; overflow fails. */
  public static <R, N extends Number> Expression<R, N> times(
      Expression<? super R, N> left, Expression<? super R, N> right) {
    return call(Function.MULTIPLY, left, right);
  }

  /** Divides numbers of one type: a double, null for a division by zero. */
  public static <R, N extends Number> Expression<R, Double> dividedBy(
      Expression<? super R, N> left, Expression<? super R, N> right) {
    return call(Function.DIVIDE, left, right);
  }

  /** Gives the first value that is not null. */
  @SafeVarargs
  public static <R, V> Expression<R, V> coalesce(
      Expression<? super R, V> first, Expression<? super R, V>... others) {
    List<Expr> operands = new ArrayList<>();
    operands.add(first.expr());
    for (Expression<? super R, V> other : others) {
      operands.add(other.expr());
    }
    return new Computed<>(Typing.call(Function.COALESCE, operands, false));
  }

  /** Gives the text in lower case. */
  public static <R> Expression<R, String> lower(Expression<R, String> text) {
    return call(Function.LOWER, text);
  }

  /** Gives the text in upper case. */
  public static <R> Expression<R, String> upper(Expression<R, String> text) {
    return call(Function.UPPER, text);
  }

  /** Puts two texts one after the other; null if either is. */
  public static <R> Expression<R, String> concat(
      Expression<? super R, String> first, Expression<? super R, String> second) {
    return call(Function.CONCAT, first, second);
  }

  /**
   * Matches a pattern: {@code %} any text, {@code _} any character, backslash takes the next as it
   * is.
   */
  public static <R> Condition<R> like(Expression<R, String> text, String pattern) {
    return new Condition<>(
        Typing.call(Function.LIKE, List.of(text.expr(), Literals.of(pattern)), false));
  }

  /** Gives an enum's constant as its name. */
  public static <R> Expression<R, String> name(Expression<R, ? extends Enum<?>> constant) {
    return new Computed<>(constant.expr());
  }

  /**
   * Converts to another type; values that do not fit fail.
   *
   * @param type any simple class of docs/types.md
   */
  public static <R, V> Expression<R, V> cast(Expression<R, ?> value, Class<V> type) {
    return new Computed<>(Typing.cast(value.expr(), Literals.type(type)));
  }

  /**
   * Converts to a decimal: digits behind the scale are rounded half up, values that do not fit
   * fail.
   */
  public static <R> Expression<R, BigDecimal> decimal(
      Expression<R, ?> value, int precision, int scale) {
    return new Computed<>(Typing.cast(value.expr(), new DataType.Decimal(precision, scale)));
  }

  /** Counts rows. */
  public static Aggregate<Object, Long> count() {
    return Aggregate.of(Function.COUNT);
  }

  /** Counts values that are not null. */
  public static <R> Aggregate<R, Long> count(Expression<R, ?> value) {
    return Aggregate.of(Function.COUNT, value.expr());
  }

  /** Counts different values that are not null. */
  public static <R> Aggregate<R, Long> countDistinct(Expression<R, ?> value) {
    return Aggregate.of(Function.COUNT_DISTINCT, value.expr());
  }

  /**
   * Sums values that are not null: longs, doubles or decimals, which get all 38 digits; null if
   * there are none. Smaller numbers have {@link #sumLong} and {@link #sumDouble}.
   */
  public static <R, N extends Number> Aggregate<R, N> sum(Expression<R, N> value) {
    return Aggregate.of(Function.SUM, Sums.checked(value.expr()));
  }

  /** Sums integers of any size; null if there are none. */
  public static <R> Aggregate<R, Long> sumLong(Expression<R, ? extends Number> value) {
    return Aggregate.of(Function.SUM, Sums.integer(value.expr()));
  }

  /** Sums floating-point numbers; null if there are none. */
  public static <R> Aggregate<R, Double> sumDouble(Expression<R, ? extends Number> value) {
    return Aggregate.of(Function.SUM, Sums.floating(value.expr()));
  }

  /** Gives the mean of values that are not null; null if there are none. */
  public static <R> Aggregate<R, Double> avg(Expression<R, ? extends Number> value) {
    return Aggregate.of(Function.AVG, value.expr());
  }

  /** Gives the least value; null if there are none. */
  public static <R, V> Aggregate<R, V> min(Expression<R, V> value) {
    return Aggregate.of(Function.MIN, value.expr());
  }

  /** Gives the greatest value; null if there are none. */
  public static <R, V> Aggregate<R, V> max(Expression<R, V> value) {
    return Aggregate.of(Function.MAX, value.expr());
  }

  /** Numbers the rows of a window from 1; ties in any order. */
  public static Ranking rowNumber() {
    return new Ranking(Typing.call(Function.ROW_NUMBER, List.of(), false));
  }

  /** Ranks the rows of a window from 1, with gaps after ties. */
  public static Ranking rank() {
    return new Ranking(Typing.call(Function.RANK, List.of(), false));
  }

  /** Ranks the rows of a window from 1, without gaps. */
  public static Ranking denseRank() {
    return new Ranking(Typing.call(Function.DENSE_RANK, List.of(), false));
  }

  private static <R, V> Expression<R, V> call(Function function, Expression<?, ?>... operands) {
    List<Expr> arguments = new ArrayList<>();
    for (Expression<?, ?> operand : operands) {
      arguments.add(operand.expr());
    }
    return new Computed<>(Typing.call(function, arguments, false));
  }
}
