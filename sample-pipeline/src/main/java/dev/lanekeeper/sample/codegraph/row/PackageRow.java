package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A package that has source files.
 *
 * @param id its number, below 0
 * @param nodeId its stable id
 * @param name its name; empty for the unnamed one
 */
@Columns(NameStyle.SNAKE_CASE)
public record PackageRow(long id, String nodeId, String name) {}
