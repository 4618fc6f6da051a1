package dev.lanekeeper.render;

import dev.lanekeeper.plan.rel.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The grouping keys that are computed. They become columns of the table that is read, because
 * engines take two bound values for two values, and so a key that is written twice for two keys.
 */
final class GroupKeys {

  static final GroupKeys NONE = new GroupKeys(List.of(), List.of());

  private final Map<Expr, String> columns = new LinkedHashMap<>();

  /**
   * Names keys.
   *
   * @param available the names of the columns that are read
   */
  GroupKeys(List<Expr> keys, List<String> available) {
    StepNames names = new StepNames();
    available.forEach(names::reserve);
    for (Expr key : keys) {
      if (!(key instanceof Expr.Column)) {
        columns.computeIfAbsent(key, computed -> names.numbered("key"));
      }
    }
  }

  /** Returns the column that a computed key is; null for anything else. */
  @Nullable String column(Expr expression) {
    return columns.isEmpty() ? null : columns.get(expression);
  }

  /** Returns what is read: the table, with the computed keys as further columns. */
  SqlText table(SqlText from, List<String> inputs, ExpressionWriter expressions) {
    if (columns.isEmpty()) {
      return from;
    }
    SqlText text = new SqlText().append("(SELECT *");
    columns.forEach(
        (key, name) ->
            text.append(", ")
                .append(expressions.write(key, inputs))
                .append(" AS " + expressions.quote(name)));
    return text.append(" FROM ").append(from).append(") AS " + inputs.get(0));
  }
}
