package dev.lanekeeper.plan.rel;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters of a plan: found, and bound to values. */
public final class Parameters {

  private Parameters() {}

  /** What parameters are bound to. */
  @FunctionalInterface
  public interface Binding {

    /** Returns the literal for a parameter, or null to leave the parameter. */
    Expr.@Nullable Literal literal(Expr.Parameter parameter);
  }

  /**
   * Returns the parameters that a plan still has, by name, in the order in which they are met.
   *
   * @throws LaneException LK409 if one name stands for two types
   */
  public static Map<String, Expr.Parameter> of(Rel root) {
    Map<String, Expr.Parameter> found = new LinkedHashMap<>();
    for (Rel rel : RelWalk.inputsFirst(root)) {
      for (Expr expression : RelWalk.expressions(rel)) {
        collect(expression, found);
      }
    }
    return found;
  }

  private static void collect(Expr root, Map<String, Expr.Parameter> found) {
    ExprWalk.fold(
        root,
        (part, children) -> {
          if (part instanceof Expr.Parameter parameter) {
            Expr.Parameter known = found.putIfAbsent(parameter.name(), parameter);
            if (known != null && !known.type().equals(parameter.type())) {
              throw new LaneException(
                  Code.LK409,
                  Code.LK409.message(
                      "Parameter '"
                          + parameter.name()
                          + "' is "
                          + known.type()
                          + " and "
                          + parameter.type()
                          + "."),
                  Code.LK409.fix("Give it one type, or use two names."),
                  null);
            }
          }
          return part;
        });
  }

  /**
   * Returns the plan with literals in place of parameters. What is shared stays shared.
   *
   * @param root the plan
   * @param binding what to bind
   */
  public static Rel bind(Rel root, Binding binding) {
    return RelWalk.<Rel>fold(
        root,
        (rel, inputs) -> RelWalk.rewrite(rel, inputs, expression -> bind(expression, binding)));
  }

  private static Expr bind(Expr root, Binding binding) {
    return ExprWalk.<Expr>fold(
        root,
        (part, children) -> {
          if (part instanceof Expr.Parameter parameter) {
            Expr literal = binding.literal(parameter);
            return literal == null ? part : literal;
          }
          return withChildren(part, children);
        });
  }

  /** Types stay as they were resolved; a bound list of {@code in} becomes its elements. */
  private static Expr withChildren(Expr part, List<Expr> children) {
    if (!(part instanceof Expr.Call call) || call.function() != Function.IN) {
      return ExprWalk.withSameTypes(part, children);
    }
    List<Expr> operands = spread(children);
    return operands.size() == 1
        ? new Expr.Literal(false, DataType.Simple.BOOLEAN)
        : ExprWalk.withSameTypes(part, operands);
  }

  private static List<Expr> spread(List<Expr> operands) {
    if (operands.size() != 2
        || !(operands.get(1) instanceof Expr.Literal literal)
        || !(literal.type() instanceof DataType.ListOf list)
        || !(literal.value() instanceof List<?> values)) {
      return operands;
    }
    List<Expr> spread = new ArrayList<>();
    spread.add(operands.get(0));
    values.forEach(value -> spread.add(new Expr.Literal(value, list.element().type())));
    return spread;
  }
}
