package dev.lanekeeper.plan;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.Resolver;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;

/**
 * Two plans joined; {@link #select} says what to compute of each pair of rows.
 *
 * @param <L> the left rows
 * @param <S> the right rows
 */
public final class JoinedPlan<L, S> {

  private final Plan<L> left;
  private final Plan<S> right;
  private final Rel.Join.Kind kind;
  private final Expr condition;

  private JoinedPlan(Plan<L> left, Plan<S> right, Rel.Join.Kind kind, Expr condition) {
    this.left = left;
    this.right = right;
    this.kind = kind;
    this.condition = condition;
  }

  static <L, S> JoinedPlan<L, S> of(
      Plan<L> left, Plan<S> right, Rel.Join.Kind kind, Condition<?> condition) {
    Resolver resolver = Resolver.of(left.schema(), right.schema());
    return new JoinedPlan<>(left, right, kind, resolver.condition(condition.expr()));
  }

  /** Computes new rows, each of one pair. Every column of the record is assigned once. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final <T> Plan<T> select(
      Class<T> recordClass, Assignment<? super Pair<L, S>, T>... assignments) {
    return select(RowType.of(recordClass), assignments);
  }

  /** Computes new rows, each of one pair. Every column of the row type is assigned once. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final <T> Plan<T> select(
      RowType<T> target, Assignment<? super Pair<L, S>, T>... assignments) {
    boolean leftMissing = kind == Rel.Join.Kind.RIGHT || kind == Rel.Join.Kind.FULL;
    boolean rightMissing = kind == Rel.Join.Kind.LEFT || kind == Rel.Join.Kind.FULL;
    Resolver resolver =
        Resolver.of(seen(left.schema(), leftMissing), seen(right.schema(), rightMissing));
    List<Expr> columns = Projection.columns(target, assignments, resolver::column);
    Rel join = new Rel.Join(left.rel(), right.rel(), kind, condition, columns, target.schema());
    return Plan.of(join, target);
  }

  /** A side that can be missing shows nulls in all columns. */
  private static Schema seen(Schema schema, boolean missing) {
    return missing
        ? new Schema(
            schema.fields().stream()
                .map(field -> new Field(field.name(), field.type(), true))
                .toList())
        : schema;
  }
}
