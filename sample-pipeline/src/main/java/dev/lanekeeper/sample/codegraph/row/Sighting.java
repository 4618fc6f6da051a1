package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A node as one of the two parsers saw it, for comparing them.
 *
 * @param fileNo the file it is in
 * @param kind what it is
 * @param name its name
 * @param startOffset where it starts in the file's text, in UTF-16 units from 0
 * @param endOffset just behind its last character
 * @param startLine line of its start, from 1
 * @param startColumn column of its start, from 1
 */
@Columns(NameStyle.SNAKE_CASE)
public record Sighting(
    int fileNo,
    NodeKind kind,
    String name,
    int startOffset,
    int endOffset,
    int startLine,
    int startColumn) {}
