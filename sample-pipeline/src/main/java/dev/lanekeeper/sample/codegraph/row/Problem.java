package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * Something in a file that a parser could not read.
 *
 * @param fileNo the file it is in
 * @param reader who says so
 * @param code a short stable name of what is wrong
 * @param message what is wrong
 * @param startLine line, from 1; 0 if the whole file is meant
 * @param startColumn column, from 1; 0 if the whole file is meant
 */
@Columns(NameStyle.SNAKE_CASE)
public record Problem(
    int fileNo, Reader reader, String code, String message, int startLine, int startColumn) {}
