package dev.lanekeeper.plan;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.Resolver;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows in groups; {@link #aggregate} says what to compute of each.
 *
 * @param <R> the rows
 */
public final class GroupedPlan<R> {

  private final Plan<R> plan;
  private final List<Expr> keys;

  private GroupedPlan(Plan<R> plan, List<Expr> keys) {
    this.plan = plan;
    this.keys = keys;
  }

  static <R> GroupedPlan<R> of(Plan<R> plan, Expression<?, ?>[] keys) {
    Resolver resolver = Resolver.of(plan.schema());
    List<Expr> resolved = new ArrayList<>();
    for (Expression<?, ?> key : keys) {
      resolved.add(resolver.value(key.expr()));
    }
    return new GroupedPlan<>(plan, resolved);
  }

  /**
   * Computes one row of each group, of its keys and aggregates. Every column of the record is
   * assigned once.
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final <S> Plan<S> aggregate(
      Class<S> recordClass, Assignment<? super R, S>... assignments) {
    return aggregate(RowType.of(recordClass), assignments);
  }

  /**
   * Computes one row of each group, of its keys and aggregates. Every column of the row type is
   * assigned once.
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final <S> Plan<S> aggregate(RowType<S> target, Assignment<? super R, S>... assignments) {
    Resolver resolver = Resolver.of(plan.schema());
    List<Expr> columns =
        Projection.columns(target, assignments, value -> resolver.groupColumn(value, keys));
    return Plan.of(new Rel.Aggregate(plan.rel(), keys, columns, target.schema()), target);
  }
}
