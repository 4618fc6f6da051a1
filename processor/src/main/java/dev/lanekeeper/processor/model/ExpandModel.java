package dev.lanekeeper.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * One {@code @Expand} of a method.
 *
 * @param name what stands for a value
 * @param values the values as written
 * @param nodes the pattern of the nodes' names; empty if the copies are within one query
 * @param place the annotation
 */
public record ExpandModel(String name, List<Value> values, Optional<String> nodes, Place place) {

  /** Copies the list. */
  public ExpandModel {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param text as written
   * @param place where
   */
  public record Value(String text, Place place) {}

  /** Returns how its name stands in a pattern. */
  public String mark() {
    return "{" + name + "}";
  }
}
