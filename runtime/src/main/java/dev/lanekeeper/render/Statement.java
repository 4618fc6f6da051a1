package dev.lanekeeper.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of a statement so far: common table expressions, each after those it reads. */
final class Statement {

  private static final Pattern OWN_STEPS =
      Pattern.compile("\\s*with\\s+(recursive\\s+)?", Pattern.CASE_INSENSITIVE);

  private final Map<String, Step> steps = new LinkedHashMap<>();

  /**
   * Adds a step.
   *
   * @param name its quoted name
   * @param hint what stands before its parenthesis, or nothing
   */
  void add(String name, SqlText text, String hint) {
    steps.put(name, new Step(text, hint));
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
      String hint = step.hint();
      text.append(separator + entry.getKey() + " AS " + hint + (hint.isEmpty() ? "" : " ") + "(\n")
          .append(step.text())
          .append("\n)");
      separator = ",\n";
    }
    return hasOwn ? text.append(",\n").append(end.from(own.end())) : text.append("\n").append(end);
  }

  private record Step(SqlText text, String hint) {}
}
