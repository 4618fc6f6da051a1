package dev.lanekeeper.sample.codegraph.normalize;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A type that others can name, by that name.
 *
 * @param qualifiedName the name
 * @param id the type
 */
@Columns(NameStyle.SNAKE_CASE)
public record TypeIndex(String qualifiedName, long id) {}
