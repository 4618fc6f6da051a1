package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A type parameter: within its scope its name means no type of the graph.
 *
 * @param fileNo the file it is in
 * @param name its name
 * @param scopeStart where the name can be used from, in UTF-16 units
 * @param scopeEnd where the name can be used to
 */
@Columns(NameStyle.SNAKE_CASE)
public record TypeVariable(int fileNo, String name, int scopeStart, int scopeEnd) {}
