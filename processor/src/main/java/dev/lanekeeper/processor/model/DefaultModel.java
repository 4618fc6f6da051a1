package dev.lanekeeper.processor.model;

import java.util.List;

/**
 * The default of an input.
 *
 * @param text as written in {@code @Input(orElse = ...)}
 * @param constants the constants of the input's type, if that is an enum; else none
 */
public record DefaultModel(String text, List<String> constants) {

  /** Copies the list. */
  public DefaultModel {
    constants = List.copyOf(constants);
  }
}
