package dev.lanekeeper.substrait;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.type.Schema;
import io.substrait.proto.Expression;
import io.substrait.proto.Expression.WindowFunction;
import io.substrait.proto.Expression.WindowFunction.Bound;
import io.substrait.proto.Expression.WindowFunction.BoundsType;
import java.util.List;

/**
 * Writes window functions: over all rows of the partition, or up to the current one and its equals
 * where there is an order.
 */
final class WindowWriter {

  private static final Bound UNBOUNDED =
      Bound.newBuilder().setUnbounded(Bound.Unbounded.getDefaultInstance()).build();
  private static final Bound CURRENT =
      Bound.newBuilder().setCurrentRow(Bound.CurrentRow.getDefaultInstance()).build();

  private final Expressions expressions;
  private final ExprWriter writer;

  WindowWriter(Expressions expressions, ExprWriter writer) {
    this.expressions = expressions;
    this.writer = writer;
  }

  Expression write(Expr.Window window, List<Schema> schemas) {
    Function function = window.call().function();
    if (function == Function.COUNT_DISTINCT) {
      throw new NotExpressible("count of distinct values over a window");
    }
    boolean ordered = !window.orderBy().isEmpty();
    WindowFunction.Builder call =
        WindowFunction.newBuilder()
            .setFunctionReference(expressions.anchor(ExprWriter.name(function)))
            .setBoundsType(ordered ? BoundsType.BOUNDS_TYPE_RANGE : BoundsType.BOUNDS_TYPE_ROWS)
            .setLowerBound(UNBOUNDED)
            .setUpperBound(ordered ? CURRENT : UNBOUNDED);
    writer
        .aggregated(window.call(), schemas)
        .forEach(argument -> call.addArguments(Expressions.argument(argument)));
    window.partitionBy().forEach(key -> call.addPartitions(writer.write(key, schemas)));
    window.orderBy().forEach(key -> call.addSorts(writer.sortField(key, schemas)));
    Expression value = Expression.newBuilder().setWindowFunction(call).build();
    boolean same = function == Function.MIN || function == Function.MAX;
    return same ? value : Expressions.cast(value, window.type());
  }
}
