package dev.lanekeeper.plan;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Rel;
import java.util.ArrayList;
import java.util.List;

/**
 * One key of an order; nulls come last in both directions unless said otherwise. Immutable.
 *
 * @param <R> the rows it reads
 */
public final class Ordering<R> {

  private final Rel.SortKey key;

  private Ordering(Rel.SortKey key) {
    this.key = key;
  }

  static <R> Ordering<R> of(Expr expr, boolean descending) {
    return new Ordering<>(new Rel.SortKey(expr, descending, false));
  }

  static List<Rel.SortKey> keys(Ordering<?>[] orderings) {
    List<Rel.SortKey> keys = new ArrayList<>();
    for (Ordering<?> ordering : orderings) {
      keys.add(ordering.key);
    }
    return keys;
  }

  /** Returns the same key with nulls first. */
  public Ordering<R> nullsFirst() {
    return new Ordering<>(new Rel.SortKey(key.expression(), key.descending(), true));
  }

  /** Returns the same key with nulls last. */
  public Ordering<R> nullsLast() {
    return new Ordering<>(new Rel.SortKey(key.expression(), key.descending(), false));
  }
}
