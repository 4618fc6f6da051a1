package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Parameters;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.type.DataType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds parameters to Java values. */
final class Bindings {

  private Bindings() {}

  static Rel bind(Rel rel, Map<String, ?> values) {
    Map<String, Expr.Parameter> parameters = Parameters.of(rel);
    Map<String, Expr.Literal> literals = new HashMap<>();
    values.forEach(
        (name, value) -> {
          Expr.Parameter parameter = parameters.get(name);
          if (parameter == null) {
            throw unfit(
                "The plan has no parameter '"
                    + name
                    + "'"
                    + Nearest.hint(name, parameters.keySet())
                    + ".",
                parameters.isEmpty()
                    ? "It has none."
                    : "It has: " + String.join(", ", parameters.keySet()));
          }
          literals.put(name, literal(name, value, parameter.type(), parameter.nullable()));
        });
    return Parameters.bind(rel, parameter -> literals.get(parameter.name()));
  }

  /**
   * Returns the constant for a parameter.
   *
   * @throws LaneException LK409 if the value is not of the type
   */
  static Expr.Literal literal(
      String name, @Nullable Object value, DataType type, boolean nullable) {
    if (value == null && !nullable) {
      throw unfit("Parameter '" + name + "' is null.", "Give a value.");
    }
    try {
      return new Expr.Literal(value == null ? null : new PlainCodec(type).toPlain(value), type);
    } catch (ValueMisfit misfit) {
      throw unfit(
          "Parameter '" + name + "' is " + type + ", but got: " + misfit.message() + ".",
          misfit.fix());
    }
  }

  private static LaneException unfit(String message, String fix) {
    return new LaneException(Code.LK409, Code.LK409.message(message), Code.LK409.fix(fix), null);
  }
}
