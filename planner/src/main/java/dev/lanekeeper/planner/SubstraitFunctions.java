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
import java.util.Objects;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;

/** Writes calls of {@link FunctionList}'s functions as Substrait. */
final class SubstraitFunctions {

  private final Expressions expressions;
  private final SubstraitValues values;

  SubstraitFunctions(Expressions expressions, SubstraitValues values) {
    this.expressions = expressions;
    this.values = values;
  }

  Expression of(RexCall call, LaneFunction function) {
    List<RelDataType> types = call.getOperands().stream().map(RexNode::getType).toList();
    Signature signature = Objects.requireNonNull(function.signatures().find(types));
    DataType result = LaneTypes.data(call.getType());
    boolean common = signature.result().type().equals("common");
    List<Expression> arguments = new ArrayList<>();
    for (int i = 0; i < call.getOperands().size(); i++) {
      RexNode operand = call.getOperands().get(i);
      Expression written = values.of(operand);
      boolean local =
          signature.kind(i) == Kind.MOMENT && LaneTypes.toData(operand.getType()) == Simple.INSTANT;
      arguments.add(
          local
              ? Expressions.cast(written, Simple.TIMESTAMP)
              : common && signature.kind(i) != Kind.BOOL
                  ? Expressions.exactly(written, result)
                  : written);
    }
    return switch (signature.name()) {
      case "concat" -> concatenated(arguments);
      case "if" ->
          Expressions.choice(
              List.of(arguments.get(0)), List.of(arguments.get(1)), arguments.get(2));
      case "ifnull" -> Expressions.exactly(expressions.call("coalesce", arguments), result);
      case "mod" ->
          Expressions.exactly(expressions.call("modulus", divided(arguments, result)), result);
      case "div" ->
          Expressions.exactly(expressions.call("divide", divided(arguments, result)), result);
      default -> spelled(call, signature, arguments, result);
    };
  }

  private Expression concatenated(List<Expression> arguments) {
    Expression result = arguments.get(0);
    for (Expression next : arguments.subList(1, arguments.size())) {
      result = expressions.call("str_concat", result, next);
    }
    return result;
  }

  private List<Expression> divided(List<Expression> arguments, DataType type) {
    Expression divisor =
        expressions.call("nullif", arguments.get(1), Literals.of(BigDecimal.ZERO, type));
    return List.of(arguments.get(0), divisor);
  }

  private Expression spelled(
      RexCall call, Signature signature, List<Expression> arguments, DataType result) {
    String spelling = DataFusionFunctions.template(signature);
    boolean counted = signature.name().equals("substring") && !isAboveZero(call, 1);
    if (spelling == null || counted || signature.name().equals("unnest")) {
      throw new NotExpressible(signature.name() + "(..)");
    }
    boolean cast = spelling.startsWith("~");
    String template = cast ? spelling.substring(1) : spelling;
    Expression value =
        template.isEmpty()
            ? expressions.call(signature.name(), arguments)
            : new SpelledCall(template, expressions, arguments).read();
    boolean truncated = signature.result().type().equals("trunc");
    return cast || truncated && result != Simple.TIMESTAMP
        ? Expressions.exactly(value, result)
        : value;
  }

  private static boolean isAboveZero(RexCall call, int operand) {
    return call.getOperands().get(operand) instanceof RexLiteral literal
        && !literal.isNull()
        && Objects.requireNonNull(literal.getValueAs(BigDecimal.class)).signum() > 0;
  }
}
