package dev.lanekeeper.sample.codegraph.extract.collect;

import java.util.Arrays;

/** A file's text and where its lines start. Immutable. */
public final class SourceText {

  private final String text;
  private final int[] lineStarts;

  /** Finds the lines of a text; they end as the Java language says: CR, LF or CR LF. */
  public SourceText(String text) {
    this.text = text;
    int[] starts = new int[text.length() / 32 + 8];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !pair)) {
        starts = count < starts.length ? starts : Arrays.copyOf(starts, count * 2);
        starts[count++] = i + 1;
      }
    }
    this.lineStarts = Arrays.copyOf(starts, count);
  }

  /** Returns the whole text. */
  public String text() {
    return text;
  }

  /** Returns a part of the text. */
  public String text(int start, int end) {
    return text.substring(start, end);
  }

  /** Returns the number of lines; text after the last line's end counts as a line. */
  public int lines() {
    boolean endsWithLine = lineStarts[lineStarts.length - 1] == text.length();
    return endsWithLine ? lineStarts.length - 1 : lineStarts.length;
  }

  /** Returns the line of an offset, from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns the column of an offset in its line, in UTF-16 units from 1. */
  public int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }
}
