package dev.lanekeeper.report;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.ExprWalk;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Rel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Expressions as people read them; values are question marks. */
final class ExprText {

  private static final int MOST_CHARACTERS = 300;

  private ExprText() {}

  static String of(Expr expression) {
    return of(expression, false);
  }

  /** Returns a join's condition: columns tell of which side they are. */
  static String ofJoin(Expr condition) {
    return of(condition, true);
  }

  static String list(List<Expr> expressions) {
    return expressions.stream().map(ExprText::of).collect(Collectors.joining(", "));
  }

  static String keys(List<Rel.SortKey> keys) {
    return keys.stream()
        .map(key -> of(key.expression()) + direction(key))
        .collect(Collectors.joining(", "));
  }

  static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 3) + "...";
  }

  private static String of(Expr expression, boolean sides) {
    String text =
        ExprWalk.<String>fold(
            expression,
            (part, children) -> shortened(text(part, children, sides), MOST_CHARACTERS));
    boolean wrapped = expression instanceof Expr.Call && text.startsWith("(") && text.endsWith(")");
    return wrapped ? text.substring(1, text.length() - 1) : text;
  }

  private static String text(Expr part, List<String> children, boolean sides) {
    if (part instanceof Expr.Column column) {
      String side = column.input() == 0 ? "left." : "right.";
      return sides ? side + column.name() : column.name();
    } else if (part instanceof Expr.Literal literal) {
      return literal.value() == null ? "null" : "?";
    } else if (part instanceof Expr.Parameter parameter) {
      return ":" + parameter.name();
    } else if (part instanceof Expr.Cast cast) {
      return "cast(" + children.get(0) + " as " + cast.type() + ")";
    } else if (part instanceof Expr.Window window) {
      return window(window, children);
    }
    return call(((Expr.Call) part).function(), children);
  }

  private static String window(Expr.Window window, List<String> children) {
    int keysFrom = 1 + window.partitionBy().size();
    List<String> over = new ArrayList<>();
    if (keysFrom > 1) {
      over.add("partition by " + String.join(", ", children.subList(1, keysFrom)));
    }
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < window.orderBy().size(); i++) {
      keys.add(children.get(keysFrom + i) + direction(window.orderBy().get(i)));
    }
    if (!keys.isEmpty()) {
      over.add("order by " + String.join(", ", keys));
    }
    return children.get(0) + " over (" + String.join(" ", over) + ")";
  }

  private static String direction(Rel.SortKey key) {
    return (key.descending() ? " desc" : "") + (key.nullsFirst() ? " nulls first" : "");
  }

  private static String call(Function function, List<String> children) {
    String operator =
        switch (function) {
          case EQUAL -> " = ";
          case NOT_EQUAL -> " <> ";
          case LESS -> " < ";
          case LESS_OR_EQUAL -> " <= ";
          case GREATER -> " > ";
          case GREATER_OR_EQUAL -> " >= ";
          case AND -> " and ";
          case OR -> " or ";
          case LIKE -> " like ";
          case ADD -> " + ";
          case SUBTRACT -> " - ";
          case MULTIPLY -> " * ";
          case DIVIDE -> " / ";
          case NOT,
              IS_NULL,
              IS_NOT_NULL,
              IN,
              COALESCE,
              LOWER,
              UPPER,
              CONCAT,
              COUNT,
              COUNT_DISTINCT,
              SUM,
              MIN,
              MAX,
              AVG,
              ROW_NUMBER,
              RANK,
              DENSE_RANK ->
              "";
        };
    if (!operator.isEmpty()) {
      String joined = String.join(operator, children);
      return "(" + joined + ")";
    }
    return function.name().toLowerCase(Locale.ROOT) + "(" + String.join(", ", children) + ")";
  }
}
