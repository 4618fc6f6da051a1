package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A node that one of the two parsers saw and the other did not, in a file that both could read.
 *
 * @param fileNo the file it is in
 * @param reader who saw it
 * @param kind what it is
 * @param name its name
 * @param startLine line of its start, from 1
 * @param startColumn column of its start, from 1
 */
@Columns(NameStyle.SNAKE_CASE)
public record Difference(
    int fileNo, Reader reader, NodeKind kind, String name, int startLine, int startColumn) {}
