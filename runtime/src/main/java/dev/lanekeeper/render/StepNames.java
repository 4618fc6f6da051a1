package dev.lanekeeper.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives each step of a statement a name of its own; names differ when case is ignored, as engines
 * ignore it.
 */
final class StepNames {

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> last = new HashMap<>();

  /** Keeps a name from being given. */
  void reserve(String name) {
    taken.add(key(name));
  }

  /**
   * Returns the wished name, or the first free one of {@code name_2}, {@code name_3}, and so on.
   */
  String unique(String wished) {
    if (taken.add(key(wished))) {
      return wished;
    }
    return numbered(wished, 2);
  }

  /** Returns the first free one of {@code name_1}, {@code name_2}, and so on. */
  String numbered(String base) {
    return numbered(base, 1);
  }

  private String numbered(String base, int from) {
    int number = Math.max(from, last.getOrDefault(key(base), 0) + 1);
    while (!taken.add(key(base + "_" + number))) {
      number++;
    }
    last.put(key(base), number);
    return base + "_" + number;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
