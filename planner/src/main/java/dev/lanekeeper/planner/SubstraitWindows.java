package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.substrait.Expressions;
import dev.lanekeeper.substrait.NotExpressible;
import io.substrait.proto.Expression;
import io.substrait.proto.Expression.WindowFunction;
import io.substrait.proto.Expression.WindowFunction.Bound;
import io.substrait.proto.Expression.WindowFunction.BoundsType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.rel.RelFieldCollation.NullDirection;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexWindow;
import org.apache.calcite.rex.RexWindowBound;

/** Writes window functions as Substrait. */
final class SubstraitWindows {

  private final Expressions expressions;
  private final SubstraitValues values;

  SubstraitWindows(Expressions expressions, SubstraitValues values) {
    this.expressions = expressions;
    this.values = values;
  }

  Expression of(RexOver over) {
    if (over.isDistinct() || over.ignoreNulls()) {
      throw new NotExpressible("window function that leaves values out");
    }
    String name = Names.lower(over.getAggOperator().getName());
    DataType result = LaneTypes.data(over.getType());
    List<Expression> arguments = over.getOperands().stream().map(values::of).toList();
    return switch (name) {
      case "row_number", "rank", "dense_rank", "ntile" ->
          Expressions.cast(call(name, arguments, over.getWindow()), Simple.INT64);
      case "percent_rank", "cume_dist", "count", "first_value", "last_value", "nth_value" ->
          call(name, arguments, over.getWindow());
      case "min", "max" -> call(name, arguments, over.getWindow());
      case "sum" -> {
        Expression value =
            result == Simple.INT64 ? arguments.get(0) : Expressions.cast(arguments.get(0), result);
        yield Expressions.cast(call(name, List.of(value), over.getWindow()), result);
      }
      case "avg" -> mean(over, arguments.get(0));
      default -> throw new NotExpressible(name + "(..) over a window");
    };
  }

  private Expression mean(RexOver over, Expression value) {
    DataType type = LaneTypes.data(over.getOperands().get(0).getType());
    if (Numbers.isFloat(type)) {
      List<Expression> argument = List.of(Expressions.cast(value, Simple.FLOAT64));
      return call("avg", argument, over.getWindow());
    }
    DataType exact = new DataType.Decimal(38, Numbers.decimal(type).scale());
    List<Expression> argument = List.of(Expressions.cast(value, exact));
    return SubstraitAggregates.quotient(
        expressions,
        call("sum", argument, over.getWindow()),
        call("count", argument, over.getWindow()));
  }

  private Expression call(String name, List<Expression> arguments, RexWindow window) {
    WindowFunction.Builder call =
        WindowFunction.newBuilder()
            .setFunctionReference(expressions.anchor(name))
            .setBoundsType(
                window.isRows() ? BoundsType.BOUNDS_TYPE_ROWS : BoundsType.BOUNDS_TYPE_RANGE)
            .setLowerBound(bound(window.getLowerBound(), window.isRows()))
            .setUpperBound(bound(window.getUpperBound(), window.isRows()));
    arguments.forEach(argument -> call.addArguments(Expressions.argument(argument)));
    for (RexNode key : window.partitionKeys) {
      call.addPartitions(values.of(key));
    }
    for (RexFieldCollation key : window.orderKeys) {
      call.addSorts(
          Expressions.sortField(
              values.of(key.left),
              key.getDirection().isDescending(),
              key.getNullDirection() == NullDirection.FIRST));
    }
    return Expression.newBuilder().setWindowFunction(call).build();
  }

  private static Bound bound(RexWindowBound bound, boolean rows) {
    Bound.Builder result = Bound.newBuilder();
    if (bound.isUnbounded()) {
      return result.setUnbounded(Bound.Unbounded.getDefaultInstance()).build();
    }
    if (bound.isCurrentRow()) {
      return result.setCurrentRow(Bound.CurrentRow.getDefaultInstance()).build();
    }
    if (!rows || !(bound.getOffset() instanceof RexLiteral literal)) {
      throw new NotExpressible("window that is bounded by values");
    }
    long offset = Objects.requireNonNull(literal.getValueAs(BigDecimal.class)).longValueExact();
    if (offset == 0) {
      return result.setCurrentRow(Bound.CurrentRow.getDefaultInstance()).build();
    }
    return bound.isPreceding()
        ? result.setPreceding(Bound.Preceding.newBuilder().setOffset(offset)).build()
        : result.setFollowing(Bound.Following.newBuilder().setOffset(offset)).build();
  }
}
