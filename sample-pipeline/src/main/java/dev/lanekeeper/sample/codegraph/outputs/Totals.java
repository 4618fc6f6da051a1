package dev.lanekeeper.sample.codegraph.outputs;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * The size of the sources.
 *
 * @param files files
 * @param brokenFiles files that do not parse
 * @param bytes bytes
 * @param lines lines
 * @param packages packages
 */
@Columns(NameStyle.SNAKE_CASE)
public record Totals(long files, long brokenFiles, long bytes, long lines, long packages) {}
