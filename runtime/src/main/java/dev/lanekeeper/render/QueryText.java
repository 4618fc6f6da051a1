package dev.lanekeeper.render;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.sql.SqlTemplate.Segment;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a checked query with its places filled. */
final class QueryText {

  private static final Pattern WITH = Pattern.compile("\\bwith\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"((?:[^\"]|\"\")*)\"");

  private QueryText() {}

  /** Returns the relation that a place of a query's text stands for. */
  static Rel relation(Rel.Query query, String name) {
    for (Rel.NamedRel relation : query.relations()) {
      if (relation.name().equals(name)) {
        return relation.rel();
      }
    }
    throw fault("a query reads '" + name + "', which it was not given");
  }

  /** Returns the query's text, with relations named by {@code tableName}. */
  static SqlText fill(
      Rel.Query query,
      String dialect,
      Function<Rel, String> tableName,
      ExpressionWriter expressions) {
    List<Segment> segments = query.segments(dialect);
    if (segments.isEmpty()) {
      throw new LaneException(
          Code.LK402,
          "A query was not compiled for the dialect "
              + dialect
              + ", only for "
              + query.template().texts().keySet()
              + ".",
          "Compile its module with -Alanekeeper.engines=" + dialect + ".",
          null);
    }
    SqlText text = new SqlText();
    for (Segment segment : segments) {
      if (segment instanceof Segment.Text plain) {
        text.append(plain.text());
      } else if (segment instanceof Segment.Relation relation) {
        text.append(tableName.apply(relation(query, relation.name())));
      } else if (segment instanceof Segment.Parameter parameter) {
        text.append(expressions.write(argument(query, parameter.name()), List.of()));
      }
    }
    return text;
  }

  /**
   * Keeps the names of a query's own common table expressions from being given to steps: they would
   * hide them.
   */
  static void reserveNames(Rel.Query query, String dialect, StepNames names) {
    for (Segment segment : query.segments(dialect)) {
      if (segment instanceof Segment.Text plain && WITH.matcher(plain.text()).find()) {
        reserveAll(query, dialect, names);
        return;
      }
    }
  }

  private static void reserveAll(Rel.Query query, String dialect, StepNames names) {
    for (Segment segment : query.segments(dialect)) {
      if (segment instanceof Segment.Text plain) {
        Matcher matcher = QUOTED.matcher(plain.text());
        while (matcher.find()) {
          if (matcher.group(1) != null) {
            names.reserve(matcher.group(1).replace("\"\"", "\""));
          }
        }
      }
    }
  }

  private static Expr argument(Rel.Query query, String name) {
    for (Rel.Argument argument : query.arguments()) {
      if (argument.name().equals(name)) {
        return argument.value();
      }
    }
    throw fault("a query uses ':" + name + "', which it was not given");
  }

  private static LaneException fault(String message) {
    return new LaneException(Code.LK900, message, Code.LK900.fix(), null);
  }
}
