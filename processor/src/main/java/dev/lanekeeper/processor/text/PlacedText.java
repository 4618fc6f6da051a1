package dev.lanekeeper.processor.text;

import java.util.Arrays;

/** A growing text, each of whose characters knows its offset in a source. */
final class PlacedText {

  private final StringBuilder chars = new StringBuilder();
  private int[] offsets = new int[64];

  void add(char c, int offset) {
    if (chars.length() == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * offsets.length);
    }
    offsets[chars.length()] = offset;
    chars.append(c);
  }

  /** Adds a part of another text. */
  void add(PlacedText other, int from, int to) {
    for (int i = from; i < to; i++) {
      add(other.at(i), other.offset(i));
    }
  }

  int length() {
    return chars.length();
  }

  char at(int index) {
    return chars.charAt(index);
  }

  /** Returns where a character stands; what is behind the last one stands behind it. */
  int offset(int index) {
    if (index < chars.length()) {
      return offsets[index];
    }
    return chars.isEmpty() ? 0 : offsets[chars.length() - 1] + 1;
  }

  @Override
  public String toString() {
    return chars.toString();
  }
}
