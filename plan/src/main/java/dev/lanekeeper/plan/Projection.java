package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.Conversions;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.type.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Turns assignments into the columns of a row type: each exactly once, with its type. */
final class Projection {

  private final RowType<?> target;
  private final List<String> problems = new ArrayList<>();

  private Projection(RowType<?> target) {
    this.target = target;
  }

  /**
   * Returns the columns' expressions in the order of the target's schema.
   *
   * @param target the new rows
   * @param assignments what fills them
   * @param resolve checks and types an expression against the input
   * @throws LaneException LK204 with all that does not fit
   */
  static List<Expr> columns(
      RowType<?> target, Assignment<?, ?>[] assignments, UnaryOperator<Expr> resolve) {
    return new Projection(target).columns(assignments, resolve);
  }

  private List<Expr> columns(Assignment<?, ?>[] assignments, UnaryOperator<Expr> resolve) {
    Map<String, Expr> values = new HashMap<>();
    for (Assignment<?, ?> assignment : assignments) {
      String name = assignment.target().name();
      if (!target.schema().names().contains(name)) {
        problem(name, "no such column", assignment.value().type().toString());
      } else if (values.put(name, resolve.apply(assignment.value())) != null) {
        problem(name, "one assignment", "two");
      }
    }
    List<Expr> columns = new ArrayList<>();
    for (Field field : target.schema().fields()) {
      Expr value = values.get(field.name());
      if (value == null) {
        problem(field.name(), described(field), "no assignment");
      } else {
        columns.add(fitted(value, field));
      }
    }
    if (!problems.isEmpty()) {
      throw new LaneException(
          Code.LK204,
          Code.LK204.message(
              "record " + target.recordClass().getName() + ".", String.join("\n", problems)),
          "Assign every column of the record once, with a value of its type.",
          null);
    }
    return columns;
  }

  private Expr fitted(Expr value, Field field) {
    if (!Conversions.widens(value.type(), field.type())) {
      problem(field.name(), described(field), value.type().toString());
    } else if (value.nullable() && !field.nullable()) {
      problem(
          field.name(),
          described(field),
          value.type() + " that can be null (use coalesce, or make the component nullable)");
    }
    return Conversions.isSame(value.type(), field.type())
        ? value
        : new Expr.Cast(value, field.type());
  }

  private static String described(Field field) {
    return field.type() + (field.nullable() ? "" : " not null");
  }

  private void problem(String column, String expected, String got) {
    problems.add("  " + column + ": expected " + expected + ", got " + got);
  }
}
