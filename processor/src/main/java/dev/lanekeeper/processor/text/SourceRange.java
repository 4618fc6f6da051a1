package dev.lanekeeper.processor.text;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import dev.lanekeeper.processor.sarif.Region;

/**
 * A piece of a source.
 *
 * @param unit the source
 * @param start the offset of its first character
 * @param end the offset behind its last one
 */
public record SourceRange(CompilationUnitTree unit, long start, long end) {

  /**
   * Returns the lines and columns; a tab is one column, of which the line map makes up to eight.
   */
  public Region region() {
    LineMap lines = unit.getLineMap();
    return new Region(
        unit.getSourceFile().toUri(),
        lines.getLineNumber(start),
        column(lines, start),
        lines.getLineNumber(end),
        column(lines, end));
  }

  private static long column(LineMap lines, long position) {
    return position - lines.getStartPosition(lines.getLineNumber(position)) + 1;
  }
}
