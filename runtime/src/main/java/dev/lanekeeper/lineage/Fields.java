package dev.lanekeeper.lineage;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/** Ways to fields of nested records. */
final class Fields {

  private Fields() {}

  /** Returns whether one is the other, or a part of it. */
  static boolean meet(List<String> one, List<String> other) {
    int common = Math.min(one.size(), other.size());
    return one.subList(0, common).equals(other.subList(0, common));
  }

  /** Returns what is left of a way behind its first steps; nothing if it is shorter. */
  static List<String> behind(List<String> way, int steps) {
    return way.size() > steps ? way.subList(steps, way.size()) : List.of();
  }

  /**
   * Returns the way to a field of a nested record that a text with dots names.
   *
   * @param type the record's type as text
   * @return nothing if it has no such field
   */
  static List<String> find(String type, String text) {
    DataType at = Schema.parse("value " + type).fields().get(0).type();
    List<String> way = new ArrayList<>();
    String rest = text;
    while (at instanceof DataType.Struct struct) {
      Field next = null;
      for (Field field : struct.schema().fields()) {
        if (rest.equals(field.name()) || rest.startsWith(field.name() + ".")) {
          next = field;
        }
      }
      if (next == null) {
        return List.of();
      }
      way.add(next.name());
      if (rest.equals(next.name())) {
        return way;
      }
      rest = rest.substring(next.name().length() + 1);
      at = next.type();
    }
    return List.of();
  }

  static List<String> join(List<String> one, List<String> other) {
    if (other.isEmpty()) {
      return one;
    }
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
