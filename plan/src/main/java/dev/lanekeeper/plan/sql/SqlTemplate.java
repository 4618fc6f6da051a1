package dev.lanekeeper.plan.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One checked query as text of one or more dialects, with places for its relations and parameters.
 *
 * <p>In the text <code>${name}</code> stands for the relation of that name, <code>${:name}</code>
 * for the parameter of that name and <code>$${</code> for <code>${</code> itself. Every column of
 * the result has the name and type that the query's schema says. Immutable.
 */
public final class SqlTemplate {

  private final Map<String, List<Segment>> segments;
  private final Map<String, String> texts;

  private SqlTemplate(Map<String, String> texts) {
    this.texts = texts;
    this.segments = new LinkedHashMap<>();
    texts.forEach((dialect, text) -> segments.put(dialect, parse(text)));
  }

  /** Returns a template of one dialect. */
  public static SqlTemplate of(String dialect, String text) {
    return new SqlTemplate(Map.of(dialect, text));
  }

  /** Returns this template with the text of one more dialect. */
  public SqlTemplate and(String dialect, String text) {
    Map<String, String> more = new LinkedHashMap<>(texts);
    more.put(dialect, text);
    return new SqlTemplate(more);
  }

  /** Returns the text of each dialect, unparsed. */
  public Map<String, String> texts() {
    return java.util.Collections.unmodifiableMap(texts);
  }

  /** Returns the parsed text for a dialect; empty if the template has none for it. */
  public List<Segment> segments(String dialect) {
    return segments.getOrDefault(dialect, List.of());
  }

  /** A part of a template's text. */
  public sealed interface Segment {

    /**
     * Text to copy.
     *
     * @param text the text
     */
    record Text(String text) implements Segment {}

    /**
     * A place for a relation.
     *
     * @param name the relation's name within the query
     */
    record Relation(String name) implements Segment {}

    /**
     * A place for a bound parameter.
     *
     * @param name the parameter's name within the query
     */
    record Parameter(String name) implements Segment {}
  }

  private static List<Segment> parse(String text) {
    List<Segment> result = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("$${", at)) {
        plain.append("${");
        at += 3;
      } else if (text.startsWith("${", at)) {
        int end = text.indexOf('}', at);
        if (end < 0) {
          throw new IllegalArgumentException("${ without } at " + at);
        }
        String name = text.substring(at + 2, end);
        result.add(new Segment.Text(plain.toString()));
        plain.setLength(0);
        result.add(
            name.startsWith(":")
                ? new Segment.Parameter(name.substring(1))
                : new Segment.Relation(name));
        at = end + 1;
      } else {
        plain.append(text.charAt(at++));
      }
    }
    result.add(new Segment.Text(plain.toString()));
    return List.copyOf(result);
  }
}
