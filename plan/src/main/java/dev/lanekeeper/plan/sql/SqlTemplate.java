package dev.lanekeeper.plan.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One checked query as text of one or more dialects, with places for its relations and parameters,
 * and what is known of the order of its rows.
 *
 * <p>In the text <code>${name}</code> stands for the relation of that name, <code>${:name}</code>
 * for the parameter of that name and <code>$${</code> for <code>${</code> itself. What stands
 * between <code>${+}</code> and <code>${-}</code> breaks ties, and is left out where ties do not
 * matter. Every column of the result has the name and type that the query's schema says. Immutable.
 */
public final class SqlTemplate {

  private static final String TIES = "+";
  private static final String TIES_END = "-";

  private final Map<String, String> texts;
  private final Map<String, Parsed> parsed;
  private final List<SortedColumn> order;
  private final List<String> rounded;
  private final List<String> chosen;

  private SqlTemplate(
      Map<String, String> texts,
      Map<String, Parsed> parsed,
      List<SortedColumn> order,
      List<String> rounded,
      List<String> chosen) {
    this.texts = texts;
    this.parsed = parsed;
    this.order = order;
    this.rounded = rounded;
    this.chosen = chosen;
  }

  /** Returns a template of one dialect. */
  public static SqlTemplate of(String dialect, String text) {
    return new SqlTemplate(
        Map.of(dialect, text), Map.of(dialect, Parsed.of(text)), List.of(), List.of(), List.of());
  }

  /** Returns this template with the text of one more dialect. */
  public SqlTemplate and(String dialect, String text) {
    Map<String, String> more = new LinkedHashMap<>(texts);
    more.put(dialect, text);
    Map<String, Parsed> moreParsed = new LinkedHashMap<>(parsed);
    moreParsed.put(dialect, Parsed.of(text));
    return new SqlTemplate(more, moreParsed, order, rounded, chosen);
  }

  /** Returns this template with the texts of another one, of the same query. */
  public SqlTemplate and(SqlTemplate other) {
    SqlTemplate result = this;
    for (Map.Entry<String, String> text : other.texts.entrySet()) {
      result = result.and(text.getKey(), text.getValue());
    }
    return result;
  }

  /**
   * Returns this template, saying that its rows come sorted.
   *
   * @param keys each as {@link SortedColumn} writes it, most significant first
   */
  public SqlTemplate orderedBy(String... keys) {
    List<SortedColumn> sorted = Arrays.stream(keys).map(SortedColumn::parse).toList();
    return new SqlTemplate(texts, parsed, sorted, rounded, chosen);
  }

  /**
   * Returns this template, saying that a value's last digits depend on the order in which rows are
   * summed up.
   *
   * @param what the part of the query, for messages
   */
  public SqlTemplate rounds(String what) {
    return new SqlTemplate(texts, parsed, order, with(rounded, what), chosen);
  }

  /**
   * Returns this template, saying that a value comes from one of several rows, whichever the engine
   * meets first.
   *
   * @param what the part of the query, for messages
   */
  public SqlTemplate chooses(String what) {
    return new SqlTemplate(texts, parsed, order, rounded, with(chosen, what));
  }

  private static List<String> with(List<String> list, String more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }

  /** Returns the text of each dialect, unparsed. */
  public Map<String, String> texts() {
    return Collections.unmodifiableMap(texts);
  }

  /** Returns what the rows are sorted by; empty if they are not. */
  public List<SortedColumn> order() {
    return order;
  }

  /** Returns the parts whose last digits depend on the order in which rows are summed up. */
  public List<String> rounded() {
    return rounded;
  }

  /** Returns the parts that come from one of several rows, whichever the engine meets first. */
  public List<String> chosen() {
    return chosen;
  }

  /**
   * Returns the parsed text for a dialect; empty if the template has none for it.
   *
   * @param ties whether what breaks ties is in it
   */
  public List<Segment> segments(String dialect, boolean ties) {
    Parsed text = parsed.get(dialect);
    return text == null ? List.of() : ties ? text.withTies : text.plain;
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

  private record Parsed(List<Segment> plain, List<Segment> withTies) {

    static Parsed of(String text) {
      List<Segment> withTies = parse(text, true);
      return new Parsed(text.contains("${" + TIES + "}") ? parse(text, false) : withTies, withTies);
    }

    private static List<Segment> parse(String text, boolean ties) {
      List<Segment> result = new ArrayList<>();
      StringBuilder plain = new StringBuilder();
      boolean kept = true;
      int at = 0;
      while (at < text.length()) {
        if (text.startsWith("$${", at)) {
          plain.append(kept ? "${" : "");
          at += 3;
        } else if (text.startsWith("${", at)) {
          int end = text.indexOf('}', at);
          if (end < 0) {
            throw new IllegalArgumentException("${ without } at " + at);
          }
          String name = text.substring(at + 2, end);
          at = end + 1;
          if (name.equals(TIES) || name.equals(TIES_END)) {
            kept = ties || name.equals(TIES_END);
          } else if (kept) {
            result.add(new Segment.Text(plain.toString()));
            plain.setLength(0);
            result.add(
                name.startsWith(":")
                    ? new Segment.Parameter(name.substring(1))
                    : new Segment.Relation(name));
          }
        } else {
          int next = text.indexOf('$', at + 1);
          int end = next < 0 ? text.length() : next;
          plain.append(kept ? text.substring(at, end) : "");
          at = end;
        }
      }
      result.add(new Segment.Text(plain.toString()));
      return List.copyOf(result);
    }
  }
}
