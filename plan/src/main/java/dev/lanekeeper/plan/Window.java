package dev.lanekeeper.plan;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Rel;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows a value is computed over: those equal in some expressions, in some order. Immutable.
 *
 * @param <R> the rows it reads
 */
public final class Window<R> {

  private final List<Expr> partitionBy;
  private final List<Rel.SortKey> orderBy;

  private Window(List<Expr> partitionBy, List<Rel.SortKey> orderBy) {
    this.partitionBy = partitionBy;
    this.orderBy = orderBy;
  }

  /**
   * Returns the windows of rows that are equal in all given expressions; without any, one window of
   * all rows.
   */
  @SafeVarargs
  public static <R> Window<R> partitionBy(Expression<? super R, ?>... expressions) {
    List<Expr> keys = new ArrayList<>();
    for (Expression<? super R, ?> expression : expressions) {
      keys.add(expression.expr());
    }
    return new Window<>(keys, List.of());
  }

  /** Returns one window of all rows in an order. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <R> Window<R> orderedBy(Ordering<? super R>... orderings) {
    return new Window<>(List.of(), Ordering.keys(orderings));
  }

  /** Returns the same windows in an order. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final <Q extends R> Window<Q> orderBy(Ordering<? super Q>... orderings) {
    return new Window<>(partitionBy, Ordering.keys(orderings));
  }

  Expr.Window over(Expr.Call call) {
    return new Expr.Window(call, partitionBy, orderBy);
  }
}
