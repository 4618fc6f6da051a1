package dev.lanekeeper.lineage;

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

  static List<String> join(List<String> one, List<String> other) {
    if (other.isEmpty()) {
      return one;
    }
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
