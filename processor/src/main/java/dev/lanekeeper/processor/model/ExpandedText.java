package dev.lanekeeper.processor.model;

import java.util.List;

/**
 * A text made of a written one by copying parts of it, and the way back.
 *
 * @param written as it stands in the source
 * @param text what became of it
 * @param pieces what the text consists of, in order
 */
public record ExpandedText(String written, String text, List<Piece> pieces) {

  /** Copies the list. */
  public ExpandedText {
    pieces = List.copyOf(pieces);
  }

  /**
   * A piece of the text.
   *
   * @param start its offset in the text; it ends where the next one starts
   * @param writtenStart the offset of what it was made of
   * @param writtenEnd the offset behind that
   * @param same whether it is the same characters
   * @param copy for which values it was made: {@code days = 7}; empty if it is no copy
   */
  public record Piece(int start, int writtenStart, int writtenEnd, boolean same, String copy) {}

  /**
   * A part of the written text that is within one line.
   *
   * @param line from 1
   * @param column of the first character, from 1
   * @param endColumn of the last character
   * @param copy as of the piece
   */
  public record Origin(int line, int column, int endColumn, String copy) {}

  /** Returns a text that is as it was written. */
  public static ExpandedText of(String written) {
    return new ExpandedText(written, written, List.of(new Piece(0, 0, written.length(), true, "")));
  }

  /**
   * Returns what a part of the text was made of.
   *
   * @param line its line, from 1
   * @param column the column of its first character, from 1
   * @param endColumn the column of its last character
   */
  public Origin origin(int line, int column, int endColumn) {
    return part(offset(text, line, column), offset(text, line, Math.max(column, endColumn)) + 1);
  }

  /**
   * Returns what a part of the text was made of.
   *
   * @param start the offset of its first character
   * @param end the offset behind the last one
   */
  public Origin part(int start, int end) {
    Piece first = pieceAt(start);
    Piece last = pieceAt(end - 1);
    int from = first.same ? first.writtenStart + start - first.start : first.writtenStart;
    int to = last.same ? last.writtenStart + end - last.start : last.writtenEnd;
    int lineStart = written.lastIndexOf('\n', from - 1) + 1;
    int lineEnd = written.indexOf('\n', from);
    int behind = Math.min(to, lineEnd < 0 ? written.length() : lineEnd);
    int writtenLine = (int) written.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new Origin(
        writtenLine + 1, from - lineStart + 1, Math.max(behind, from + 1) - lineStart, first.copy);
  }

  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return Math.min(start + column - 1, text.length());
  }

  private Piece pieceAt(int offset) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).start <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return pieces.get(low);
  }
}
