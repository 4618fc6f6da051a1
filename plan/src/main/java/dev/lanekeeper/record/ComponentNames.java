package dev.lanekeeper.record;

import dev.lanekeeper.annotation.NameStyle;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.record.RecordSource.Kept;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the components of one record are called.
 *
 * @param style the rule by which components get their columns
 * @param components by the name of a column
 */
record ComponentNames(NameStyle style, Map<String, String> components) {

  String component(String column) {
    return components.getOrDefault(column, column);
  }

  static ComponentNames of(Schema schema, boolean camelCase, Map<String, Kept> kept) {
    if (camelCase && kept.isEmpty()) {
      Map<String, String> snake = snakeCase(schema);
      if (!snake.isEmpty()) {
        return new ComponentNames(NameStyle.SNAKE_CASE, snake);
      }
    }
    JavaNames names =
        new JavaNames(kept.values().stream().map(Kept::component).toArray(String[]::new));
    Map<String, String> components = new HashMap<>();
    for (Field field : schema.fields()) {
      String column = field.name();
      components.put(
          column,
          kept.containsKey(column)
              ? kept.get(column).component()
              : names.of(camelCase ? camel(column) : column));
    }
    return new ComponentNames(NameStyle.UNCHANGED, components);
  }

  /** Returns the names if that rule gives all columns, and does any good; else none. */
  private static Map<String, String> snakeCase(Schema schema) {
    Map<String, String> components = new HashMap<>();
    Set<String> taken = new HashSet<>();
    boolean better = false;
    for (String column : schema.names()) {
      String camel = camel(column);
      boolean fits = isSnakeCaseOf(camel, column);
      String component = fits ? camel : column;
      if (!isSnakeCaseOf(component, column)
          || !JavaNames.isUsable(component)
          || !taken.add(component)) {
        return Map.of();
      }
      better |= fits && !camel.equalsIgnoreCase(column);
      components.put(column, component);
    }
    return better ? components : Map.of();
  }

  private static boolean isSnakeCaseOf(String component, String column) {
    return NameStyle.SNAKE_CASE.apply(component).equalsIgnoreCase(column);
  }

  /** Returns a name of several words as Java writes it: {@code ORDER_ID} is {@code orderId}. */
  static String camel(String column) {
    StringBuilder name = new StringBuilder();
    for (String word : words(column)) {
      String plain =
          word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
      String first = plain.substring(0, plain.offsetByCodePoints(0, 1));
      name.append(name.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT));
      name.append(plain, first.length(), plain.length());
    }
    return name.toString();
  }

  private static List<String> words(String column) {
    StringBuilder words = new StringBuilder();
    column
        .codePoints()
        .forEach(
            c ->
                words.appendCodePoint(
                    c != '_'
                            && c != '$'
                            && Character.isJavaIdentifierPart(c)
                            && !Character.isIdentifierIgnorable(c)
                        ? c
                        : ' '));
    return words.toString().strip().isEmpty()
        ? List.of()
        : List.of(words.toString().strip().split(" +"));
  }
}
