package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.substrait.Expressions;
import dev.lanekeeper.substrait.Literals;
import dev.lanekeeper.substrait.NotExpressible;
import dev.lanekeeper.substrait.Relations;
import io.substrait.proto.AggregateRel.Measure;
import io.substrait.proto.Expression;
import io.substrait.proto.Rel;
import io.substrait.proto.SortField;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexLiteral;
import org.jspecify.annotations.Nullable;

/** Writes groups and their aggregates as Substrait. */
final class SubstraitAggregates {

  private final Expressions expressions;

  SubstraitAggregates(Expressions expressions) {
    this.expressions = expressions;
  }

  /** What the aggregates of one relation need, and how its columns come of that. */
  private final class Measures {
    private final Aggregate aggregate;
    private final List<Measure> measures = new ArrayList<>();
    private final int keys;

    private Measures(Aggregate aggregate) {
      this.aggregate = aggregate;
      this.keys = aggregate.getGroupCount();
    }

    private Expression add(
        AggregateCall call, String function, List<Expression> arguments, boolean ordered) {
      if (call.getCollation().getFieldCollations().stream()
          .anyMatch(key -> key.getDirection().isDescending())) {
        // Where nulls come, the converter does not keep.
        throw new NotExpressible("descending order within an aggregate");
      }
      List<SortField> order =
          ordered
              ? call.getCollation().getFieldCollations().stream()
                  .map(SubstraitRelations::key)
                  .toList()
              : List.of();
      Measure measure =
          Relations.measure(expressions.anchor(function), arguments, call.isDistinct(), order);
      if (call.filterArg >= 0) {
        measure = measure.toBuilder().setFilter(Expressions.column(call.filterArg)).build();
      }
      int known = measures.indexOf(measure);
      if (known < 0) {
        measures.add(measure);
      }
      return Expressions.column(keys + (known < 0 ? measures.size() - 1 : known));
    }

    /** Engines want literals as such, not as columns of what is grouped. */
    private Expression argument(int column) {
      return aggregate.getInput() instanceof Project project
              && project.getProjects().get(column) instanceof RexLiteral literal
          ? SubstraitLiterals.of(literal)
          : Expressions.column(column);
    }

    private RelDataType type(int column) {
      return aggregate.getInput().getRowType().getFieldList().get(column).getType();
    }
  }

  Rel write(Rel input, Aggregate aggregate) {
    if (aggregate.getGroupType() != Aggregate.Group.SIMPLE) {
      throw new NotExpressible("grouping sets");
    }
    Measures measures = new Measures(aggregate);
    List<Expression> keys =
        aggregate.getGroupSet().asList().stream().map(Expressions::column).toList();
    List<Expression> columns = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      columns.add(Expressions.column(i));
    }
    for (AggregateCall call : aggregate.getAggCallList()) {
      columns.add(column(call, measures));
    }
    Rel grouped = Relations.aggregate(input, keys, measures.measures);
    return Relations.project(grouped, keys.size() + measures.measures.size(), columns);
  }

  private Expression column(AggregateCall call, Measures measures) {
    List<Expression> arguments = call.getArgList().stream().map(measures::argument).toList();
    String name = Names.lower(call.getAggregation().getName());
    @Nullable DataType type =
        arguments.isEmpty() ? null : LaneTypes.toData(measures.type(call.getArgList().get(0)));
    DataType result = LaneTypes.data(call.getType());
    return switch (name) {
      case "count" -> {
        if (arguments.size() > 1) {
          throw new NotExpressible("count of several columns");
        }
        yield measures.add(call, name, arguments, false);
      }
      case "count_if" -> {
        Expression one =
            Expressions.choice(
                arguments, List.of(Literals.of(1L, Simple.INT64)), Literals.of(null, Simple.INT64));
        yield measures.add(call, "count", List.of(one), false);
      }
      case "sum" -> {
        // Engines give the sum of a cast value the name of the sum of that value: one of both only.
        DataType exact = Numbers.isFloat(result) ? result : exact(present(type));
        List<Expression> value = List.of(Expressions.cast(arguments.get(0), exact));
        yield Expressions.exactly(measures.add(call, name, value, false), result);
      }
      case "avg" -> mean(call, arguments.get(0), present(type), measures);
      case "any_value" -> measures.add(call, "min", arguments, false);
      case "min", "max", "bool_and", "bool_or", "bit_and", "bit_or", "bit_xor" ->
          measures.add(call, name, arguments, false);
      case "string_agg" -> {
        List<Expression> texts = new ArrayList<>(arguments);
        if (texts.size() == 1) {
          texts.add(Literals.of(",", Simple.TEXT));
        }
        yield Expressions.cast(measures.add(call, name, texts, true), Simple.TEXT);
      }
      case "array_agg" -> measures.add(call, name, arguments, true);
      case "stddev_samp",
          "stddev_pop",
          "var_samp",
          "var_pop",
          "median",
          "covar_samp",
          "covar_pop" ->
          measures.add(
              call,
              name,
              arguments.stream().map(one -> Expressions.cast(one, Simple.FLOAT64)).toList(),
              false);
      default -> throw new NotExpressible(name + "(..)");
    };
  }

  private static DataType present(@Nullable DataType type) {
    if (type == null) {
      throw new NotExpressible("aggregate of nulls");
    }
    return type;
  }

  /** Sums up exactly what can be. */
  private Expression mean(AggregateCall call, Expression value, DataType type, Measures measures) {
    if (Numbers.isFloat(type)) {
      return measures.add(call, "avg", List.of(Expressions.cast(value, Simple.FLOAT64)), false);
    }
    return quotient(
        expressions,
        measures.add(call, "sum", List.of(Expressions.cast(value, exact(type))), false),
        measures.add(call, "count", List.of(value), false));
  }

  /** Returns the decimals in which integers and decimals are summed up. */
  private static DataType exact(DataType type) {
    return new DataType.Decimal(38, Numbers.decimal(type).scale());
  }

  static Expression quotient(Expressions expressions, Expression sum, Expression count) {
    return expressions.call(
        "divide",
        Expressions.cast(sum, Simple.FLOAT64),
        Expressions.cast(
            expressions.call("nullif", count, Literals.of(0L, Simple.INT64)), Simple.FLOAT64));
  }
}
