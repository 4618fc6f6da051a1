package dev.lanekeeper.render;

import dev.lanekeeper.engine.Dialect;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Rel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes expressions. It keeps its own stack of what is still to be written, so nesting does not
 * matter.
 */
final class ExpressionWriter {

  private static final Pattern OPERAND = Pattern.compile("\\{(\\d+)}");

  private final Dialect dialect;
  private final SortedMap<String, Expr.Parameter> unbound = new TreeMap<>();

  ExpressionWriter(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Returns a name as identifier. */
  String quote(String name) {
    return dialect.quote(name);
  }

  /** Returns the parameters met that have no value yet, by name. */
  SortedMap<String, Expr.Parameter> unbound() {
    return unbound;
  }

  /**
   * Returns an expression's text.
   *
   * @param inputs the quoted names of the tables whose columns it may read
   */
  SqlText write(Expr expression, List<String> inputs) {
    return write(expression, inputs, GroupKeys.NONE);
  }

  /**
   * Returns an expression's text.
   *
   * @param keys parts that are columns already
   */
  SqlText write(Expr expression, List<String> inputs, GroupKeys keys) {
    SqlText text = new SqlText();
    Deque<Object> rest = new ArrayDeque<>();
    rest.push(expression);
    while (!rest.isEmpty()) {
      Object next = rest.pop();
      if (next instanceof String plain) {
        text.append(plain);
      } else {
        Expr part = (Expr) next;
        String column = keys.column(part);
        if (column != null) {
          text.append(inputs.get(0) + "." + dialect.quote(column));
        } else {
          writeOne(part, inputs, text, rest);
        }
      }
    }
    return text;
  }

  private void writeOne(Expr expression, List<String> inputs, SqlText text, Deque<Object> rest) {
    if (expression instanceof Expr.Column column) {
      text.append(inputs.get(column.input()) + "." + dialect.quote(column.name()));
    } else if (expression instanceof Expr.Literal literal) {
      text.append(
          dialect.parameter(literal.type()),
          new EngineQuery.Parameter(literal.value(), literal.type()));
    } else if (expression instanceof Expr.Parameter parameter) {
      unbound.put(parameter.name(), parameter);
      text.append("NULL");
    } else if (expression instanceof Expr.Cast cast) {
      Dialect.Around around = dialect.cast(cast.value().type(), cast.type());
      push(rest, List.of(around.before(), cast.value(), around.after()));
    } else if (expression instanceof Expr.Window window) {
      push(rest, exact(window.call(), overParts(window)));
    } else {
      Expr.Call call = (Expr.Call) expression;
      push(rest, exact(call, callParts(call)));
    }
  }

  private List<Object> exact(Expr.Call call, List<Object> parts) {
    if (!ExactTypes.needsCast(call)) {
      return parts;
    }
    List<Object> result = new ArrayList<>();
    result.add("CAST(");
    result.addAll(parts);
    result.add(" AS " + dialect.type(call.type()) + ")");
    return result;
  }

  private List<Object> callParts(Expr.Call call) {
    if (call.function() == Function.AND || call.function() == Function.OR) {
      return chain(call);
    }
    List<Expr> operands = ExactTypes.operands(call);
    String pattern =
        dialect.call(call.function(), operands.stream().map(Expr::type).toList(), call.type());
    List<Object> parts = new ArrayList<>();
    Matcher matcher = OPERAND.matcher(pattern);
    int at = 0;
    while (matcher.find()) {
      parts.add(pattern.substring(at, matcher.start()));
      parts.add(operands.get(Integer.parseInt(matcher.group(1))));
      at = matcher.end();
    }
    parts.add(pattern.substring(at));
    return parts;
  }

  /** Writes a AND (b AND c) as one chain: engines bound how deep expressions may nest. */
  private static List<Object> chain(Expr.Call call) {
    String separator = call.function() == Function.AND ? " AND " : " OR ";
    List<Object> parts = new ArrayList<>();
    Deque<Expr> rest = new ArrayDeque<>();
    rest.push(call);
    while (!rest.isEmpty()) {
      Expr next = rest.pop();
      if (next instanceof Expr.Call inner && inner.function() == call.function()) {
        for (int i = inner.arguments().size() - 1; i >= 0; i--) {
          rest.push(inner.arguments().get(i));
        }
      } else {
        parts.add(parts.isEmpty() ? "(" : separator);
        parts.add(next);
      }
    }
    parts.add(")");
    return parts;
  }

  private List<Object> overParts(Expr.Window window) {
    List<Object> parts = new ArrayList<>(callParts(window.call()));
    parts.add(" OVER (");
    for (int i = 0; i < window.partitionBy().size(); i++) {
      parts.add(i == 0 ? "PARTITION BY " : ", ");
      parts.add(window.partitionBy().get(i));
    }
    for (int i = 0; i < window.orderBy().size(); i++) {
      parts.add(i > 0 ? ", " : window.partitionBy().isEmpty() ? "ORDER BY " : " ORDER BY ");
      parts.add(window.orderBy().get(i).expression());
      parts.add(direction(window.orderBy().get(i)));
    }
    parts.add(")");
    return parts;
  }

  /**
   * Returns a sort key's direction and place of nulls, both always said: engines' defaults differ.
   */
  static String direction(Rel.SortKey key) {
    return (key.descending() ? " DESC" : " ASC")
        + (key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
  }

  private static void push(Deque<Object> rest, List<?> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      rest.push(parts.get(i));
    }
  }
}
