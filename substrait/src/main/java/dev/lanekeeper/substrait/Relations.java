package dev.lanekeeper.substrait;

import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Schema;
import io.substrait.proto.AggregateFunction;
import io.substrait.proto.AggregateRel;
import io.substrait.proto.CrossRel;
import io.substrait.proto.Expression;
import io.substrait.proto.FetchRel;
import io.substrait.proto.FilterRel;
import io.substrait.proto.JoinRel;
import io.substrait.proto.ProjectRel;
import io.substrait.proto.ReadRel;
import io.substrait.proto.Rel;
import io.substrait.proto.RelCommon;
import io.substrait.proto.SetRel;
import io.substrait.proto.SortField;
import io.substrait.proto.SortRel;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Relations of Substrait. */
public final class Relations {

  private static final RelCommon DIRECT =
      RelCommon.newBuilder().setDirect(RelCommon.Direct.getDefaultInstance()).build();

  private Relations() {}

  /** Reads a table by its name. */
  public static Rel read(String name, Schema schema) {
    return Rel.newBuilder()
        .setRead(
            ReadRel.newBuilder()
                .setCommon(DIRECT)
                .setBaseSchema(Types.table(schema))
                .setNamedTable(ReadRel.NamedTable.newBuilder().addNames(name)))
        .build();
  }

  /**
   * Computes columns, and gives them alone.
   *
   * @param width how many columns the input has
   */
  public static Rel project(Rel input, int width, List<Expression> columns) {
    RelCommon.Emit.Builder emitted = RelCommon.Emit.newBuilder();
    IntStream.range(width, width + columns.size()).forEach(emitted::addOutputMapping);
    return Rel.newBuilder()
        .setProject(
            ProjectRel.newBuilder()
                .setCommon(RelCommon.newBuilder().setEmit(emitted))
                .setInput(input)
                .addAllExpressions(columns))
        .build();
  }

  /** Keeps the rows for which the condition is true. */
  public static Rel filter(Rel input, Expression condition) {
    return Rel.newBuilder()
        .setFilter(FilterRel.newBuilder().setCommon(DIRECT).setInput(input).setCondition(condition))
        .build();
  }

  /** Sorts rows. */
  public static Rel sort(Rel input, List<SortField> keys) {
    return Rel.newBuilder()
        .setSort(SortRel.newBuilder().setCommon(DIRECT).setInput(input).addAllSorts(keys))
        .build();
  }

  /** Leaves rows out and takes so many of the rest. */
  public static Rel fetch(Rel input, long offset, OptionalLong count) {
    FetchRel.Builder fetch =
        FetchRel.newBuilder()
            .setCommon(DIRECT)
            .setInput(input)
            .setOffsetExpr(Literals.of(offset, Simple.INT64));
    count.ifPresent(most -> fetch.setCountExpr(Literals.of(most, Simple.INT64)));
    return Rel.newBuilder().setFetch(fetch).build();
  }

  /** Every row of one relation with every row of the other. */
  public static Rel cross(Rel left, Rel right) {
    return Rel.newBuilder()
        .setCross(CrossRel.newBuilder().setCommon(DIRECT).setLeft(left).setRight(right))
        .build();
  }

  /** Joins two relations. */
  public static Rel join(Rel left, Rel right, JoinRel.JoinType type, Expression condition) {
    return Rel.newBuilder()
        .setJoin(
            JoinRel.newBuilder()
                .setCommon(DIRECT)
                .setLeft(left)
                .setRight(right)
                .setType(type)
                .setExpression(condition))
        .build();
  }

  /** A union, an intersection or a difference. */
  public static Rel set(SetRel.SetOp operation, List<Rel> inputs) {
    return Rel.newBuilder()
        .setSet(SetRel.newBuilder().setCommon(DIRECT).setOp(operation).addAllInputs(inputs))
        .build();
  }

  /** Groups rows; gives the keys and then the measures. */
  public static Rel aggregate(
      Rel input, List<Expression> keys, List<AggregateRel.Measure> measures) {
    AggregateRel.Grouping.Builder grouping = AggregateRel.Grouping.newBuilder();
    IntStream.range(0, keys.size()).forEach(grouping::addExpressionReferences);
    return Rel.newBuilder()
        .setAggregate(
            AggregateRel.newBuilder()
                .setCommon(DIRECT)
                .setInput(input)
                .addAllGroupingExpressions(keys)
                .addGroupings(grouping)
                .addAllMeasures(measures))
        .build();
  }

  /** One aggregate. */
  public static AggregateRel.Measure measure(
      int function, List<Expression> arguments, boolean distinct, List<SortField> order) {
    AggregateFunction.Builder call =
        AggregateFunction.newBuilder()
            .setFunctionReference(function)
            .addAllSorts(order)
            .setInvocation(
                distinct
                    ? AggregateFunction.AggregationInvocation.AGGREGATION_INVOCATION_DISTINCT
                    : AggregateFunction.AggregationInvocation.AGGREGATION_INVOCATION_ALL);
    arguments.forEach(argument -> call.addArguments(Expressions.argument(argument)));
    return AggregateRel.Measure.newBuilder().setMeasure(call).build();
  }
}
