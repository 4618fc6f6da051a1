package dev.lanekeeper.sample.codegraph.cpg;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * What could not be read, or was read differently by the two parsers.
 *
 * @param file the file
 * @param severity error: the file does not parse; warning: one parser could not read a part
 * @param reader who says so
 * @param code a short stable name of what is wrong
 * @param message what is wrong
 * @param startLine line, from 1; 0 if the whole file is meant
 * @param startColumn column, from 1; 0 if the whole file is meant
 */
@Columns(NameStyle.SNAKE_CASE)
public record CpgDiagnostic(
    String file,
    String severity,
    String reader,
    String code,
    String message,
    int startLine,
    int startColumn) {}
