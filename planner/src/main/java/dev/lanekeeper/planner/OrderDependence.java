package dev.lanekeeper.planner;

import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlWindow;
import org.jspecify.annotations.Nullable;

/** Finds what in a query has values that depend on the order in which rows are met. */
final class OrderDependence {

  /** What becomes of rows that are equal in a window's order. */
  enum Window {
    /** They have equal values. */
    EQUAL,
    /** Further keys make their values the same each time. */
    NEEDS_TIES,
    /** One of them is taken, whichever comes first. */
    CHOOSES
  }

  private final NodeTypes types;
  private final Set<String> rounded = new LinkedHashSet<>();
  private final Set<String> chosen = new LinkedHashSet<>();

  OrderDependence(NodeTypes types) {
    this.types = types;
  }

  /** Returns a template that says what was found. */
  SqlTemplate addTo(SqlTemplate template) {
    SqlTemplate result = template;
    for (String what : rounded) {
      result = result.rounds(what);
    }
    for (String what : chosen) {
      result = result.chooses(what);
    }
    return result;
  }

  /** Keeps a call, not yet written, that takes one of several rows. */
  void chooses(SqlCall call) {
    chosen.add(TemplateText.readable(call));
  }

  /**
   * Looks at a call of an aggregate that is not yet written.
   *
   * @param ordered whether the query says in what order the aggregate meets its rows
   */
  void look(SqlCall call, String aggregate, boolean ordered) {
    switch (aggregate) {
      case "sum", "avg" -> {
        DataType type = types.column(call.operand(0));
        if (type == Simple.FLOAT32 || type == Simple.FLOAT64) {
          rounded.add(TemplateText.readable(call));
        }
      }
      case "stddev_samp", "stddev_pop", "var_samp", "var_pop", "corr", "covar_samp", "covar_pop" ->
          rounded.add(TemplateText.readable(call));
      case "any_value", "arg_min", "arg_max" -> chosen.add(TemplateText.readable(call));
      case "string_agg", "array_agg" -> {
        if (!ordered) {
          chosen.add(TemplateText.readable(call));
        }
      }
      default -> {
        // The same whatever comes first.
      }
    }
  }

  /**
   * Returns what a function makes of rows that are equal in its window's order.
   *
   * @param window with its frame; null if the query does not have it
   */
  static Window of(SqlKind function, @Nullable SqlWindow window) {
    Window need =
        switch (function) {
          case RANK, DENSE_RANK, PERCENT_RANK, CUME_DIST -> Window.EQUAL;
          case ROW_NUMBER, NTILE, LAG, LEAD -> Window.NEEDS_TIES;
          case FIRST_VALUE ->
              window != null && (window.isRows() || !hasDistance(window))
                  ? Window.NEEDS_TIES
                  : Window.CHOOSES;
          case LAST_VALUE, NTH_VALUE ->
              window != null && (window.isRows() || isWhole(window))
                  ? Window.NEEDS_TIES
                  : Window.CHOOSES;
          default ->
              window != null && window.isRows() && !isWhole(window)
                  ? Window.NEEDS_TIES
                  : Window.EQUAL;
        };
    boolean unordered = window == null || window.getOrderList().isEmpty();
    return need == Window.NEEDS_TIES && unordered ? Window.CHOOSES : need;
  }

  private static boolean isWhole(SqlWindow window) {
    return window.getLowerBound() != null
        && window.getUpperBound() != null
        && SqlWindow.isUnboundedPreceding(window.getLowerBound())
        && SqlWindow.isUnboundedFollowing(window.getUpperBound());
  }

  /** Returns whether the frame is bounded by a distance of values, which takes one key only. */
  private static boolean hasDistance(SqlWindow window) {
    return window.getLowerBound() instanceof SqlCall || window.getUpperBound() instanceof SqlCall;
  }
}
