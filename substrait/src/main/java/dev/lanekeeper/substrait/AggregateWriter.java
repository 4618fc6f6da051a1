package dev.lanekeeper.substrait;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import io.substrait.proto.AggregateRel.Measure;
import io.substrait.proto.Expression;
import java.util.ArrayList;
import java.util.List;

/** Writes groups: the keys and every aggregate once, and what is computed with them behind that. */
final class AggregateWriter {

  private final Expressions expressions;
  private final ExprWriter writer;
  private final Rel.Aggregate aggregate;
  private final List<Schema> schemas;
  private final List<Expr.Call> calls = new ArrayList<>();

  AggregateWriter(Expressions expressions, ExprWriter writer, Rel.Aggregate aggregate) {
    this.expressions = expressions;
    this.writer = writer;
    this.aggregate = aggregate;
    this.schemas = List.of(aggregate.input().schema());
  }

  io.substrait.proto.Rel write(io.substrait.proto.Rel input) {
    List<Expr> columns = aggregate.columns().stream().map(this::grouped).toList();
    List<Field> fields = new ArrayList<>();
    List<Expression> keys = new ArrayList<>();
    for (Expr key : aggregate.keys()) {
      fields.add(new Field(name(fields.size()), key.type(), true));
      keys.add(writer.write(key, schemas));
    }
    List<Measure> measures = new ArrayList<>();
    for (Expr.Call call : calls) {
      fields.add(new Field(name(fields.size()), call.type(), true));
      measures.add(
          Relations.measure(
              expressions.anchor(ExprWriter.name(call.function())),
              writer.aggregated(call, schemas),
              call.function() == Function.COUNT_DISTINCT,
              List.of()));
    }
    Schema groups = new Schema(fields);
    List<Expression> result = new ArrayList<>();
    for (Expr column : columns) {
      result.add(writer.write(column, List.of(groups)));
    }
    return Relations.project(Relations.aggregate(input, keys, measures), fields.size(), result);
  }

  private static String name(int column) {
    return "group_" + column;
  }

  /** Returns an expression over the keys and the aggregates. */
  private Expr grouped(Expr expression) {
    int key = aggregate.keys().indexOf(expression);
    if (key >= 0) {
      return new Expr.Column(0, name(key), expression.type(), expression.nullable());
    }
    if (expression instanceof Expr.Call call && call.function().isAggregate()) {
      int known = calls.indexOf(call);
      if (known < 0) {
        calls.add(call);
      }
      int number = aggregate.keys().size() + (known < 0 ? calls.size() - 1 : known);
      return new Expr.Column(0, name(number), call.type(), call.nullable());
    } else if (expression instanceof Expr.Call call) {
      return new Expr.Call(
          call.function(),
          call.arguments().stream().map(this::grouped).toList(),
          call.type(),
          call.nullable());
    } else if (expression instanceof Expr.Cast cast) {
      return new Expr.Cast(grouped(cast.value()), cast.type());
    }
    return expression;
  }
}
