package dev.lanekeeper.planner;

import java.util.Arrays;

/** Offsets of a text and its lines and columns, both from 1. Lines end with a line feed. */
final class TextPlaces {

  private final int length;
  private final int[] lineStarts;

  TextPlaces(String text) {
    length = text.length();
    int[] starts = new int[16];
    int lines = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, lines * 2);
      }
      starts[lines++] = i + 1;
    }
    lineStarts = Arrays.copyOf(starts, lines);
  }

  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  int offset(int line, int column) {
    int start = lineStarts[Math.min(Math.max(line, 1), lineStarts.length) - 1];
    return Math.min(start + Math.max(column, 1) - 1, length);
  }

  /**
   * Returns the column of the last character of a stretch, but no later than the end of the line it
   * begins on.
   */
  int lastColumn(int start, int end) {
    int line = line(start);
    int lineEnd = line < lineStarts.length ? lineStarts[line] - 1 : length;
    int last = Math.max(start, Math.min(end, lineEnd) - 1);
    return last - lineStarts[line - 1] + 1;
  }
}
