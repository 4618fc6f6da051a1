package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A range of text, and the type that the expression there has.
 *
 * @param fileNo the file
 * @param startOffset where it starts
 * @param endOffset just behind it
 * @param typeId the type; 0 if it is none of the sources
 */
@Columns(NameStyle.SNAKE_CASE)
public record ExpressionType(int fileNo, int startOffset, int endOffset, long typeId) {}
