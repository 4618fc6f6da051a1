package dev.lanekeeper.processor.text;

import com.sun.source.tree.CompilationUnitTree;
import java.net.URI;
import java.util.Optional;

/**
 * Makes ranges of files that are no Java: javac prints messages at places of its own sources only,
 * so it is shown a source without code that has the file's name and, for its excerpts, its text.
 */
public final class FileRange {

  private FileRange() {}

  /**
   * Returns a range of a file; empty if there is no compiler at hand, or no such place.
   *
   * @param line the line of the first character, from 1
   * @param column its column, from 1
   * @param endColumn the column of the last character, of the same line
   */
  public static Optional<SourceRange> of(
      URI file, String text, int line, int column, int endColumn) {
    Optional<CompilationUnitTree> unit = Blank.of(file, text).parse();
    if (unit.isEmpty() || line < 1) {
      return Optional.empty();
    }
    int start = TextPlaces.index(text, line, column);
    if (start < 0 || start >= text.length()) {
      return Optional.empty();
    }
    int end = Math.min(start + 1 + Math.max(0, endColumn - column), text.length());
    return Optional.of(new SourceRange(unit.get(), start, end));
  }
}
