package dev.lanekeeper.plan.rel;

import static dev.lanekeeper.plan.type.DataType.Simple.BOOLEAN;
import static dev.lanekeeper.plan.type.DataType.Simple.FLOAT64;
import static dev.lanekeeper.plan.type.DataType.Simple.INT64;
import static dev.lanekeeper.plan.type.DataType.Simple.TEXT;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.type.DataType;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Result types and nullability of operators and functions: the table in docs/types.md, as code. */
public final class Typing {

  private Typing() {}

  /**
   * Returns a typed call.
   *
   * @param function the operator or function
   * @param arguments its operands
   * @param mayBeEmpty whether an aggregate may see no rows, and so be null
   * @throws LaneException LK206 if the operands do not fit
   */
  public static Expr.Call call(Function function, List<Expr> arguments, boolean mayBeEmpty) {
    DataType type = type(function, arguments);
    return new Expr.Call(function, arguments, type, nullable(function, arguments, mayBeEmpty));
  }

  /**
   * Returns a conversion.
   *
   * @throws LaneException LK206 if engines would not all convert in the same way
   */
  public static Expr cast(Expr value, DataType type) {
    if (!Conversions.isDefined(value.type(), type)) {
      throw wrong(
          "No conversion from " + value.type() + " to " + type + " means the same on every engine");
    }
    return value.type().equals(type) ? value : new Expr.Cast(value, type);
  }

  private static DataType type(Function function, List<Expr> arguments) {
    return switch (function) {
      case EQUAL, NOT_EQUAL -> comparison(function, arguments, 2, type -> true);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          comparison(function, arguments, 2, Conversions::isOrdered);
      case IN -> membership(arguments);
      case AND, OR, NOT -> all(function, arguments, BOOLEAN);
      case IS_NULL, IS_NOT_NULL -> BOOLEAN;
      case LIKE -> {
        all(function, arguments, TEXT);
        yield BOOLEAN;
      }
      case LOWER, UPPER, CONCAT -> all(function, arguments, TEXT);
      case ADD, SUBTRACT, MULTIPLY -> arithmetic(function, arguments);
      case DIVIDE -> {
        arithmetic(Function.ADD, arguments);
        yield FLOAT64;
      }
      case COALESCE -> common(function, arguments);
      case COUNT, COUNT_DISTINCT, ROW_NUMBER, RANK, DENSE_RANK -> INT64;
      case SUM -> sum(arguments.get(0).type());
      case AVG -> {
        sum(arguments.get(0).type());
        yield FLOAT64;
      }
      case MIN, MAX -> {
        comparison(function, arguments, 1, Conversions::isOrdered);
        yield arguments.get(0).type();
      }
    };
  }

  private static boolean nullable(Function function, List<Expr> arguments, boolean mayBeEmpty) {
    boolean any = arguments.stream().anyMatch(Expr::nullable);
    return switch (function) {
      case IS_NULL, IS_NOT_NULL, COUNT, COUNT_DISTINCT, ROW_NUMBER, RANK, DENSE_RANK -> false;
      case DIVIDE -> any || !isNotZero(arguments.get(1));
      case SUM, AVG, MIN, MAX -> mayBeEmpty || any;
      case COALESCE -> arguments.stream().allMatch(Expr::nullable);
      case IN ->
          any
              || arguments.stream()
                  .skip(1)
                  .anyMatch(
                      argument ->
                          argument.type() instanceof DataType.ListOf list
                              && list.element().nullable());
      case EQUAL,
          NOT_EQUAL,
          LESS,
          LESS_OR_EQUAL,
          GREATER,
          GREATER_OR_EQUAL,
          AND,
          OR,
          NOT,
          LIKE,
          LOWER,
          UPPER,
          CONCAT,
          ADD,
          SUBTRACT,
          MULTIPLY ->
          any;
    };
  }

  private static DataType comparison(
      Function function, List<Expr> arguments, int count, Predicate<DataType> allowed) {
    if (arguments.size() != count) {
      throw misfit(function, arguments);
    }
    common(function, arguments);
    if (!allowed.test(arguments.get(0).type())) {
      throw misfit(function, arguments);
    }
    return BOOLEAN;
  }

  private static DataType membership(List<Expr> arguments) {
    if (arguments.size() == 2 && arguments.get(1).type() instanceof DataType.ListOf list) {
      if (Conversions.common(arguments.get(0).type(), list.element().type()).isEmpty()) {
        throw misfit(Function.IN, arguments);
      }
      return BOOLEAN;
    }
    common(Function.IN, arguments);
    return BOOLEAN;
  }

  private static DataType all(Function function, List<Expr> arguments, DataType type) {
    if (arguments.stream().anyMatch(argument -> !argument.type().equals(type))) {
      throw misfit(function, arguments);
    }
    return type;
  }

  private static DataType common(Function function, List<Expr> arguments) {
    DataType common = arguments.get(0).type();
    for (Expr argument : arguments) {
      common =
          Conversions.common(common, argument.type())
              .orElseThrow(() -> misfit(function, arguments));
    }
    return common;
  }

  private static DataType arithmetic(Function function, List<Expr> arguments) {
    DataType left = arguments.get(0).type();
    DataType right = arguments.get(1).type();
    if (left instanceof DataType.Decimal a && right instanceof DataType.Decimal b) {
      boolean product = function == Function.MULTIPLY;
      int scale = product ? a.scale() + b.scale() : Math.max(a.scale(), b.scale());
      int precision =
          product
              ? a.precision() + b.precision()
              : Math.max(a.precision() - a.scale(), b.precision() - b.scale()) + 1 + scale;
      if (scale > DataType.Decimal.MOST_DIGITS) {
        throw misfit(function, arguments);
      }
      return new DataType.Decimal(Math.min(precision, DataType.Decimal.MOST_DIGITS), scale);
    }
    if (!Conversions.isNumber(left) || !left.equals(right)) {
      throw misfit(function, arguments);
    }
    return left;
  }

  private static DataType sum(DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return new DataType.Decimal(DataType.Decimal.MOST_DIGITS, decimal.scale());
    }
    if (Conversions.isInteger(type)) {
      return INT64;
    }
    if (!Conversions.isNumber(type)) {
      throw wrong("There is no sum or average of " + type);
    }
    return FLOAT64;
  }

  /** Returns whether a divisor is known not to be zero. */
  private static boolean isNotZero(Expr divisor) {
    return divisor instanceof Expr.Literal literal
        && literal.value() instanceof Number number
        && number.doubleValue() != 0;
  }

  private static LaneException misfit(Function function, List<Expr> arguments) {
    return wrong(
        function.name().toLowerCase(Locale.ROOT).replace('_', ' ')
            + " does not take "
            + arguments.stream()
                .map(argument -> argument.type().toString())
                .collect(Collectors.joining(" and ")));
  }

  private static LaneException wrong(String message) {
    return new LaneException(Code.LK206, Code.LK206.message(message + "."), Code.LK206.fix(), null);
  }
}
