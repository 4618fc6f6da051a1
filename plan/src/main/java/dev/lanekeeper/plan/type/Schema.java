package dev.lanekeeper.plan.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The columns of a relation, in order. Names are unique by exact spelling. Immutable.
 *
 * @param fields the columns
 */
public record Schema(List<Field> fields) {

  /** Copies the list and checks that names are unique. */
  public Schema {
    fields = List.copyOf(fields);
    Map<String, Field> seen = new HashMap<>();
    for (Field field : fields) {
      if (seen.putIfAbsent(field.name(), field) != null) {
        throw new IllegalArgumentException("two columns called " + field.name());
      }
    }
  }

  /** Returns the schema of the given columns. */
  public static Schema of(Field... fields) {
    return new Schema(List.of(fields));
  }

  /**
   * Returns the position of the column of that name: by exact spelling, else ignoring case if that
   * is unique; -1 if there is none.
   */
  public int indexOf(String name) {
    int ignoringCase = -1;
    for (int i = 0; i < fields.size(); i++) {
      String candidate = fields.get(i).name();
      if (candidate.equals(name)) {
        return i;
      }
      if (candidate.equalsIgnoreCase(name)) {
        ignoringCase = ignoringCase == -1 ? i : -2;
      }
    }
    return Math.max(ignoringCase, -1);
  }

  /** Returns the column of that name, found as {@link #indexOf} does. */
  public Optional<Field> field(String name) {
    int index = indexOf(name);
    return index < 0 ? Optional.empty() : Optional.of(fields.get(index));
  }

  /** Returns the columns' names in order. */
  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /**
   * Returns the schema that {@link #describe} gives the text of.
   *
   * @throws IllegalArgumentException if the text is no schema's
   */
  public static Schema parse(String text) {
    return new TypeText(text).wholeSchema();
  }

  /** Returns the columns as text on one line, for messages and files; {@link #parse} reads it. */
  public String describe() {
    return fields.stream().map(Field::toString).collect(Collectors.joining(", "));
  }
}
