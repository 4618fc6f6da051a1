package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.substrait.Expressions;
import dev.lanekeeper.substrait.Literals;
import dev.lanekeeper.substrait.NotExpressible;
import io.substrait.proto.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlLikeOperator;
import org.jspecify.annotations.Nullable;

/** Writes calls of operators as Substrait, with the types that ours have. */
final class SubstraitCalls {

  /** What engines call the operators that mean the same. */
  private static final Map<SqlKind, String> SAME =
      Map.ofEntries(
          Map.entry(SqlKind.AND, "and"),
          Map.entry(SqlKind.OR, "or"),
          Map.entry(SqlKind.NOT, "not"),
          Map.entry(SqlKind.EQUALS, "equal"),
          Map.entry(SqlKind.NOT_EQUALS, "not_equal"),
          Map.entry(SqlKind.LESS_THAN, "lt"),
          Map.entry(SqlKind.LESS_THAN_OR_EQUAL, "lte"),
          Map.entry(SqlKind.GREATER_THAN, "gt"),
          Map.entry(SqlKind.GREATER_THAN_OR_EQUAL, "gte"),
          Map.entry(SqlKind.IS_NULL, "is_null"),
          Map.entry(SqlKind.IS_NOT_NULL, "is_not_null"),
          Map.entry(SqlKind.IS_NOT_TRUE, "is_not_true"),
          Map.entry(SqlKind.IS_FALSE, "is_false"),
          Map.entry(SqlKind.IS_NOT_FALSE, "is_not_false"),
          Map.entry(SqlKind.IS_DISTINCT_FROM, "is_distinct_from"),
          Map.entry(SqlKind.IS_NOT_DISTINCT_FROM, "is_not_distinct_from"),
          Map.entry(SqlKind.MINUS_PREFIX, "negate"));

  private static final RexBuilder REX = new RexBuilder(LaneTypes.TYPES);

  private final Expressions expressions;
  private final SubstraitValues values;
  private final SubstraitFunctions functions;

  SubstraitCalls(Expressions expressions, SubstraitValues values) {
    this.expressions = expressions;
    this.values = values;
    this.functions = new SubstraitFunctions(expressions, values);
  }

  Expression of(RexCall call) {
    if (call.getOperator() instanceof Arithmetic operator) {
      return arithmetic(call, operator);
    }
    if (call.getOperator() instanceof LaneFunction function) {
      return functions.of(call, function);
    }
    if (isList(call)) {
      return Expressions.isOneOf(
          values.of(((RexCall) call.getOperands().get(0)).getOperands().get(0)),
          call.getOperands().stream()
              .map(part -> values.of(((RexCall) part).getOperands().get(1)))
              .toList());
    }
    String same = SAME.get(call.getKind());
    if (same != null) {
      return expressions.call(same, call.getOperands().stream().map(values::of).toList());
    }
    return switch (call.getKind()) {
      case IS_TRUE -> {
        // As itself it can be null for one half of an engine and not for the other.
        Expression value = values.of(call.getOperands().get(0));
        yield expressions.call("and", value, expressions.call("is_not_null", value));
      }
      case TIMES -> interval(call);
      case SEARCH -> values.of(RexUtil.expandSearch(REX, null, call));
      case PLUS_PREFIX -> values.of(call.getOperands().get(0));
      case CAST, SAFE_CAST -> cast(call);
      case CASE -> choice(call);
      case LIKE -> like(call);
      default -> throw new NotExpressible(Names.lower(call.getOperator().getName()));
    };
  }

  /** Returns whether a call says that one value is equal to this or that literal. */
  private static boolean isList(RexCall call) {
    return call.getKind() == SqlKind.OR
        && call.getOperands().get(0) instanceof RexCall first
        && first.getKind() == SqlKind.EQUALS
        && call.getOperands().stream().allMatch(part -> isChoice(part, first.getOperands().get(0)));
  }

  private static boolean isChoice(RexNode part, RexNode value) {
    if (part.getKind() != SqlKind.EQUALS) {
      return false;
    }
    List<RexNode> sides = ((RexCall) part).getOperands();
    DataType type = LaneTypes.toData(value.getType());
    return sides.get(0).equals(value)
        && sides.get(1) instanceof RexLiteral
        && Expressions.isListed(type)
        && Objects.equals(type, LaneTypes.toData(sides.get(1).getType()));
  }

  private Expression arithmetic(RexCall call, Arithmetic operator) {
    RexNode left = call.getOperands().get(0);
    RexNode right = call.getOperands().get(1);
    DataType result = LaneTypes.data(call.getType());
    if (operator.equals(Arithmetic.CONCAT)) {
      if (result != Simple.TEXT) {
        throw new NotExpressible("concatenation of lists");
      }
      return expressions.call("str_concat", values.of(left), values.of(right));
    }
    if (Numbers.isNumber(left.getType()) && Numbers.isNumber(right.getType())) {
      return numbers(operator, widened(left, result), right, result);
    }
    if (operator.getKind() != SqlKind.PLUS && operator.getKind() != SqlKind.MINUS) {
      throw new NotExpressible(operator.getName() + " of times");
    }
    String name = operator.getKind() == SqlKind.PLUS ? "add" : "subtract";
    return Expressions.exactly(
        expressions.call(name, moment(left, result), moment(right, result)), result);
  }

  private Expression numbers(Arithmetic operator, Expression left, RexNode right, DataType result) {
    Expression divisor = widened(right, result);
    boolean zero =
        operator.divides()
            && !(right instanceof RexLiteral literal
                && !literal.isNull()
                && Objects.requireNonNull(literal.getValueAs(BigDecimal.class)).signum() != 0);
    DataType type = LaneTypes.toData(right.getType());
    if (zero && type != null && Numbers.isFloat(type)) {
      divisor = expressions.call("lanekeeper_plain_number", divisor);
    }
    if (zero) {
      divisor = expressions.call("nullif", divisor, Literals.of(BigDecimal.ZERO, result));
    }
    String name =
        switch (operator.getKind()) {
          case PLUS -> "add";
          case MINUS -> "subtract";
          case TIMES -> "multiply";
          case DIVIDE -> "divide";
          default -> "modulus";
        };
    return expressions.call(name, left, divisor);
  }

  /** Days forget hours. */
  private Expression moment(RexNode operand, DataType result) {
    Expression written = values.of(operand);
    DataType type = LaneTypes.toData(operand.getType());
    return type == Simple.DATE && result == Simple.TIMESTAMP
        ? Expressions.cast(written, Simple.TIMESTAMP)
        : written;
  }

  /** Returns a number as its result's type, unless engines find the digits of decimals. */
  Expression widened(RexNode operand, @Nullable DataType result) {
    Expression written = values.of(operand);
    DataType type = LaneTypes.toData(operand.getType());
    return result != null
            && (Numbers.isInteger(result) || Numbers.isFloat(result))
            && !result.equals(type)
        ? Expressions.cast(written, result)
        : written;
  }

  /** So many units, both literals. */
  private static Expression interval(RexCall call) {
    if (call.getOperands().get(0) instanceof RexLiteral one
        && call.getOperands().get(1) instanceof RexLiteral other) {
      return SubstraitLiterals.interval(one, other);
    }
    throw new NotExpressible("interval of a length that is no literal");
  }

  private Expression cast(RexCall call) {
    RexNode value = call.getOperands().get(0);
    DataType from = LaneTypes.toData(value.getType());
    DataType to = LaneTypes.data(call.getType());
    Expression written = values.of(value);
    if (to.equals(from)) {
      return written;
    }
    if (to == Simple.UUID) {
      return expressions.call("lanekeeper_uuid", written);
    }
    if (from == null) {
      return value instanceof RexLiteral ? Literals.of(null, to) : Expressions.cast(written, to);
    }
    boolean rounds =
        Numbers.isInteger(to) && (from instanceof DataType.Decimal || Numbers.isFloat(from));
    Expression rounded = rounds ? expressions.call("round", written) : written;
    return call.getKind() == SqlKind.SAFE_CAST
        ? Expressions.tryCast(rounded, to)
        : Expressions.cast(rounded, to);
  }

  private Expression choice(RexCall call) {
    DataType result = LaneTypes.data(call.getType());
    List<RexNode> operands = call.getOperands();
    List<Expression> conditions = new ArrayList<>();
    List<Expression> chosen = new ArrayList<>();
    for (int i = 0; i + 1 < operands.size(); i += 2) {
      conditions.add(values.of(operands.get(i)));
      chosen.add(branch(operands.get(i + 1), result));
    }
    return Expressions.choice(
        conditions, chosen, branch(operands.get(operands.size() - 1), result));
  }

  private Expression branch(RexNode value, DataType result) {
    return isNull(value.getType()) ? Literals.of(null, result) : widened(value, result);
  }

  private static boolean isNull(RelDataType type) {
    return LaneTypes.toData(type) == null;
  }

  private Expression like(RexCall call) {
    List<RexNode> operands = call.getOperands();
    if (!(operands.get(1) instanceof RexLiteral pattern)
        || operands.size() > 2 && !(operands.get(2) instanceof RexLiteral)) {
      throw new NotExpressible("like with a pattern that is no literal");
    }
    String escape =
        operands.size() > 2 ? ((RexLiteral) operands.get(2)).getValueAs(String.class) : null;
    String text = Objects.requireNonNull(pattern.getValueAs(String.class));
    boolean exactly = ((SqlLikeOperator) call.getOperator()).isCaseSensitive();
    Expression like =
        expressions.call(
            exactly ? "like" : "ilike",
            values.of(operands.get(0)),
            Literals.of(DataFusionText.escaped(text, escape == null ? "" : escape), Simple.TEXT));
    return ((SqlLikeOperator) call.getOperator()).isNegated()
        ? expressions.call("not", like)
        : like;
  }
}
