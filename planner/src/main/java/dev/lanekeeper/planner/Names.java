package dev.lanekeeper.planner;

import java.util.Locale;

/** Spelling of names, the same in every locale. */
final class Names {

  private Names() {}

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** Returns the name in double quotes, as SQL writes it. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Returns a name with underscores as Java writes it. */
  static String camel(String name) {
    StringBuilder result = new StringBuilder();
    for (String part : name.split("_", -1)) {
      result.append(
          result.isEmpty() || part.isEmpty()
              ? part
              : upper(part.substring(0, 1)) + part.substring(1));
    }
    return result.toString();
  }
}
