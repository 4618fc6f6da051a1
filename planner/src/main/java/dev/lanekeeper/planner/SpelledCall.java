package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.substrait.Expressions;
import dev.lanekeeper.substrait.Literals;
import dev.lanekeeper.substrait.NotExpressible;
import io.substrait.proto.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the spelling of a function in {@link DataFusionFunctions} as calls: names with arguments in
 * brackets, casts, texts and places. Anything else, operators too, it does not read.
 */
final class SpelledCall {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\\$\\*|\\$\\d+|'[^']*'|[A-Z][A-Z0-9_]*|[(),]|\\d+|.)");

  private static final Map<String, DataType> TYPES =
      Map.of(
          "BIGINT", Simple.INT64,
          "INTEGER", Simple.INT32,
          "DOUBLE", Simple.FLOAT64,
          "VARCHAR", Simple.TEXT,
          "DATE", Simple.DATE,
          "BYTEA", Simple.BINARY,
          "TIMESTAMP", Simple.TIMESTAMP);

  private final String template;
  private final Expressions expressions;
  private final List<Expression> arguments;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  SpelledCall(String template, Expressions expressions, List<Expression> arguments) {
    this.template = template;
    this.expressions = expressions;
    this.arguments = arguments;
    Matcher matcher = TOKEN.matcher(template);
    while (matcher.find()) {
      tokens.add(matcher.group(1));
    }
  }

  Expression read() {
    Expression result = value();
    if (at != tokens.size()) {
      throw unreadable();
    }
    return result;
  }

  private Expression value() {
    String token = next();
    if (token.startsWith("$")) {
      return argument(token);
    }
    if (token.startsWith("'")) {
      return Literals.of(token.substring(1, token.length() - 1), Simple.TEXT);
    }
    if (!token.matches("[A-Z][A-Z0-9_]*")) {
      throw unreadable();
    }
    expect("(");
    return token.equals("CAST") ? cast() : call(Names.lower(token));
  }

  private Expression cast() {
    Expression value = value();
    expect("AS");
    DataType type = TYPES.get(next());
    if (type == null) {
      throw unreadable();
    }
    if (type == Simple.TIMESTAMP) {
      expect("(");
      expect("6");
      expect(")");
    }
    expect(")");
    return Expressions.cast(value, type);
  }

  private Expression call(String name) {
    List<Expression> operands = new ArrayList<>();
    do {
      if (peek().equals("$*")) {
        at++;
        operands.addAll(arguments);
      } else {
        operands.add(value());
      }
    } while (next().equals(","));
    if (!tokens.get(at - 1).equals(")")) {
      throw unreadable();
    }
    return expressions.call(name, operands);
  }

  private Expression argument(String place) {
    int index = Integer.parseInt(place.substring(1)) - 1;
    return arguments.get(index);
  }

  private String peek() {
    if (at >= tokens.size()) {
      throw unreadable();
    }
    return tokens.get(at);
  }

  private String next() {
    String token = peek();
    at++;
    return token;
  }

  private void expect(String token) {
    if (!next().equals(token)) {
      throw unreadable();
    }
  }

  private NotExpressible unreadable() {
    return new NotExpressible("form of " + template);
  }
}
