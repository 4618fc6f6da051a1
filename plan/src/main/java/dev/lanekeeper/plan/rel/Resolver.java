package dev.lanekeeper.plan.rel;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;

/**
 * Checks expressions against the relations they read, and types them anew: columns take the type
 * and nullability that they have there.
 */
public final class Resolver {

  private final List<Schema> inputs;

  private Resolver(List<Schema> inputs) {
    this.inputs = inputs;
  }

  /** Returns a resolver over inputs: one, or the left and right one of a join. */
  public static Resolver of(Schema... inputs) {
    return new Resolver(List.of(inputs));
  }

  /**
   * Resolves a value of one row, as in a condition or key.
   *
   * @throws LaneException LK203 for unknown columns, LK206 for types that do not fit, aggregates
   *     and windows
   */
  public Expr value(Expr expression) {
    Placement.VALUE.check(expression);
    return typed(expression, false);
  }

  /**
   * Resolves a condition.
   *
   * @throws LaneException as {@link #value}
   */
  public Expr condition(Expr expression) {
    Expr condition = value(expression);
    if (condition.type() != DataType.Simple.BOOLEAN) {
      throw misfit("A condition must be boolean, not " + condition.type() + ".");
    }
    return condition;
  }

  /**
   * Resolves a computed column, which may read windows.
   *
   * @throws LaneException as {@link #value}
   */
  public Expr column(Expr expression) {
    Placement.COLUMN.check(expression);
    return typed(expression, false);
  }

  /**
   * Resolves a computed column of groups: made of keys and aggregates.
   *
   * @param keys the resolved grouping expressions
   * @throws LaneException as {@link #value}; LK206 too if a column is neither grouped nor
   *     aggregated
   */
  public Expr groupColumn(Expr expression, List<Expr> keys) {
    Expr typed = typed(expression, keys.isEmpty());
    Grouping.check(typed, keys);
    return typed;
  }

  private Expr typed(Expr expression, boolean mayBeEmpty) {
    return ExprWalk.fold(
        expression,
        (part, children) ->
            part instanceof Expr.Column column
                ? column(column)
                : ExprWalk.withChildren(part, children, mayBeEmpty));
  }

  private Expr column(Expr.Column column) {
    if (column.input() >= inputs.size()) {
      throw misfit("Column '" + column.name() + "' is marked right(), which only joins have.");
    }
    Schema schema = inputs.get(column.input());
    Field field =
        schema
            .field(column.name())
            .orElseThrow(
                () ->
                    new LaneException(
                        Code.LK203,
                        Code.LK203.message(
                            column.name(), Nearest.hint(column.name(), schema.names())),
                        Code.LK203.fix() + " There are: " + schema.describe(),
                        null));
    if (!Conversions.isSame(field.type(), column.type())) {
      throw misfit(
          "Column '" + field.name() + "' is " + field.type() + " here, not " + column.type() + ".");
    }
    return new Expr.Column(column.input(), field.name(), field.type(), field.nullable());
  }

  static LaneException misfit(String message) {
    return new LaneException(Code.LK206, Code.LK206.message(message), "", null);
  }
}
