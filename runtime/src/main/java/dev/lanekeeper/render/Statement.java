package dev.lanekeeper.render;

import dev.lanekeeper.engine.Dialect;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of a statement so far: common table expressions, each after those it reads. */
final class Statement {

  private static final Pattern OWN_STEPS =
      Pattern.compile("\\s*with\\s+(recursive\\s+)?", Pattern.CASE_INSENSITIVE);

  private final Dialect dialect;
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final Map<String, Integer> readers = new HashMap<>();

  Statement(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Adds a step of a quoted name. */
  void add(String name, SqlText text, boolean source) {
    steps.put(name, new Step(text, source));
  }

  /** Counts one more place that reads a step, and returns the step's name. */
  String read(Block.Table table) {
    readers.merge(table.name(), 1, Integer::sum);
    return table.name();
  }

  /**
   * Returns the whole statement, given its end; steps that the end has of its own come after these.
   */
  SqlText text(SqlText end) {
    if (steps.isEmpty()) {
      return end;
    }
    Matcher own = OWN_STEPS.matcher(end.sql());
    boolean hasOwn = own.lookingAt();
    SqlText text = new SqlText();
    String separator = hasOwn && own.group(1) != null ? "WITH RECURSIVE " : "WITH ";
    for (Map.Entry<String, Step> entry : steps.entrySet()) {
      Step step = entry.getValue();
      String hint = dialect.materialization(readers.getOrDefault(entry.getKey(), 0), step.source());
      text.append(separator + entry.getKey() + " AS " + hint + (hint.isEmpty() ? "" : " ") + "(\n")
          .append(step.text())
          .append("\n)");
      separator = ",\n";
    }
    return hasOwn ? text.append(",\n").append(end.from(own.end())) : text.append("\n").append(end);
  }

  private record Step(SqlText text, boolean source) {}
}
