package dev.lanekeeper.render;

import dev.lanekeeper.engine.Dialect;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The steps of a statement so far: common table expressions, each after those it reads. */
final class Statement {

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

  /** Returns the whole statement, given its end. */
  SqlText text(SqlText end, boolean endHasWith) {
    if (steps.isEmpty()) {
      return end;
    }
    SqlText text = new SqlText();
    String separator = "WITH ";
    for (Map.Entry<String, Step> entry : steps.entrySet()) {
      Step step = entry.getValue();
      String hint = dialect.materialization(readers.getOrDefault(entry.getKey(), 0), step.source());
      text.append(separator + entry.getKey() + " AS " + hint + (hint.isEmpty() ? "" : " ") + "(\n")
          .append(step.text())
          .append("\n)");
      separator = ",\n";
    }
    // Parentheses keep an order that a sub-query would not promise.
    return endHasWith
        ? text.append("\n(\n").append(end).append("\n)")
        : text.append("\n").append(end);
  }

  private record Step(SqlText text, boolean source) {}
}
