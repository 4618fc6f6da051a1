package dev.lanekeeper.sample.codegraph.normalize;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * The qualified name of a node that has one.
 *
 * @param id the node
 * @param qualifiedName its name
 */
@Columns(NameStyle.SNAKE_CASE)
public record QualifiedName(long id, String qualifiedName) {}
