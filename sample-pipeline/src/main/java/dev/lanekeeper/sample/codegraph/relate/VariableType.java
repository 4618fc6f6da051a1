package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A variable and its declared type.
 *
 * @param variableId the variable
 * @param typeId its type; 0 if it is none of the sources
 */
@Columns(NameStyle.SNAKE_CASE)
public record VariableType(long variableId, long typeId) {}
