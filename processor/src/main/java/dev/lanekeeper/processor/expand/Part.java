package dev.lanekeeper.processor.expand;

import java.util.List;

/** A part of a pattern, between two offsets of its text. */
sealed interface Part {

  int start();

  int end();

  /** Text to copy as it is. */
  record Text(int start, int end) implements Part {}

  /**
   * A place for a value.
   *
   * @param name whose
   * @param quote the quote around it, or a blank
   */
  record Mark(int start, int end, String name, char quote) implements Part {}

  /**
   * What is copied for each value.
   *
   * @param parts what is within
   */
  record Item(int start, int end, List<Part> parts) implements Part {}
}
