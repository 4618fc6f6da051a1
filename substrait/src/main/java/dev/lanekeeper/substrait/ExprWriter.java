package dev.lanekeeper.substrait;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Schema;
import io.substrait.proto.Expression;
import io.substrait.proto.SortField;
import java.util.ArrayList;
import java.util.List;

/** Writes the expressions of plans, with the types that plans say they have. */
final class ExprWriter {

  private final Expressions expressions;
  private final Values values;

  ExprWriter(Expressions expressions, Values values) {
    this.expressions = expressions;
    this.values = values;
  }

  /**
   * Returns an expression.
   *
   * @param schemas the columns that are read, of a join both sides'
   */
  Expression write(Expr expression, List<Schema> schemas) {
    if (expression instanceof Expr.Column column) {
      return column(column, schemas);
    } else if (expression instanceof Expr.Literal literal) {
      return values.place(literal);
    } else if (expression instanceof Expr.Parameter) {
      throw new NotExpressible("parameter without a value");
    } else if (expression instanceof Expr.Cast cast) {
      return cast(write(cast.value(), schemas), cast.value().type(), cast.type());
    } else if (expression instanceof Expr.Window window) {
      return new WindowWriter(expressions, this).write(window, schemas);
    }
    return call((Expr.Call) expression, schemas);
  }

  private static Expression column(Expr.Column column, List<Schema> schemas) {
    int before = 0;
    for (int i = 0; i < column.input(); i++) {
      before += schemas.get(i).fields().size();
    }
    return Expressions.column(before + schemas.get(column.input()).names().indexOf(column.name()));
  }

  SortField sortField(Rel.SortKey key, List<Schema> schemas) {
    return Expressions.sortField(
        write(key.expression(), schemas), key.descending(), key.nullsFirst());
  }

  /** Texts are read and written by functions of the engine's own library, as everywhere. */
  private Expression cast(Expression value, DataType from, DataType to) {
    if (from == Simple.TEXT && to == Simple.UUID) {
      return expressions.call("lanekeeper_uuid", value);
    } else if (from == Simple.TEXT && to != Simple.TEXT) {
      return expressions.call("lanekeeper_from_text", value, Literals.of(null, to));
    } else if (from == Simple.DATE && to == Simple.TEXT) {
      return expressions.call("lanekeeper_to_text", value);
    }
    return Expressions.cast(value, to);
  }

  private Expression call(Expr.Call call, List<Schema> schemas) {
    List<Expression> operands = new ArrayList<>();
    call.arguments().forEach(argument -> operands.add(write(argument, schemas)));
    return switch (call.function()) {
      case EQUAL -> expressions.call("equal", operands);
      case NOT_EQUAL -> expressions.call("not_equal", operands);
      case LESS -> expressions.call("lt", operands);
      case LESS_OR_EQUAL -> expressions.call("lte", operands);
      case GREATER -> expressions.call("gt", operands);
      case GREATER_OR_EQUAL -> expressions.call("gte", operands);
      case AND -> expressions.call("and", operands);
      case OR -> expressions.call("or", operands);
      case NOT -> expressions.call("not", operands);
      case IS_NULL -> expressions.call("is_null", operands);
      case IS_NOT_NULL -> expressions.call("is_not_null", operands);
      case IN -> in(call, operands);
      case LIKE -> expressions.call("like", operands);
      case ADD -> exactly("add", operands, call.type());
      case SUBTRACT -> exactly("subtract", operands, call.type());
      case MULTIPLY -> exactly("multiply", operands, call.type());
      case DIVIDE -> quotient(operands);
      case COALESCE -> exactly("coalesce", operands, call.type());
      case LOWER -> expressions.call("lower", operands);
      case UPPER -> expressions.call("upper", operands);
      case CONCAT -> expressions.call("str_concat", operands);
      case COUNT, COUNT_DISTINCT, SUM, MIN, MAX, AVG, ROW_NUMBER, RANK, DENSE_RANK ->
          throw new NotExpressible(call.function() + " outside groups");
    };
  }

  private Expression exactly(String name, List<Expression> operands, DataType type) {
    return Expressions.cast(expressions.call(name, operands), type);
  }

  private Expression in(Expr.Call call, List<Expression> operands) {
    Expression value = operands.get(0);
    if (operands.size() == 2 && call.arguments().get(1).type() instanceof DataType.ListOf) {
      return expressions.call("lanekeeper_in", operands);
    }
    List<Expression> options = operands.subList(1, operands.size());
    DataType type = call.arguments().get(0).type();
    boolean listed =
        options.size() > 1
            && Expressions.isListed(type)
            && call.arguments().stream().allMatch(argument -> argument.type().equals(type));
    if (listed) {
      return Expressions.isOneOf(value, options);
    }
    List<Expression> equal =
        options.stream().map(other -> expressions.call("equal", value, other)).toList();
    return equal.size() == 1 ? equal.get(0) : expressions.call("or", equal);
  }

  /** A negative zero divides by zero too. */
  private Expression quotient(List<Expression> operands) {
    Expression divisor =
        expressions.call(
            "lanekeeper_plain_number", Expressions.cast(operands.get(1), Simple.FLOAT64));
    return expressions.call(
        "divide",
        Expressions.cast(operands.get(0), Simple.FLOAT64),
        expressions.call("nullif", divisor, Literals.of(0.0, Simple.FLOAT64)));
  }

  /** Returns what is aggregated, so that sums are as wide as plans say. */
  List<Expression> aggregated(Expr.Call call, List<Schema> schemas) {
    List<Expression> operands = new ArrayList<>();
    for (Expr argument : call.arguments()) {
      Expression written = write(argument, schemas);
      boolean sum = call.function() == Function.SUM && call.type() != Simple.INT64;
      boolean mean = call.function() == Function.AVG;
      operands.add(
          sum
              ? Expressions.cast(written, call.type())
              : mean ? Expressions.cast(written, Simple.FLOAT64) : written);
    }
    return operands;
  }

  /** Returns what engines call an aggregate or a window function. */
  static String name(Function function) {
    return switch (function) {
      case COUNT, COUNT_DISTINCT -> "count";
      case SUM -> "sum";
      case MIN -> "min";
      case MAX -> "max";
      case AVG -> "avg";
      case ROW_NUMBER -> "row_number";
      case RANK -> "rank";
      case DENSE_RANK -> "dense_rank";
      case EQUAL,
          NOT_EQUAL,
          LESS,
          LESS_OR_EQUAL,
          GREATER,
          GREATER_OR_EQUAL,
          AND,
          OR,
          NOT,
          IS_NULL,
          IS_NOT_NULL,
          IN,
          LIKE,
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          COALESCE,
          LOWER,
          UPPER,
          CONCAT ->
          throw new IllegalArgumentException(function + " is no aggregate");
    };
  }
}
