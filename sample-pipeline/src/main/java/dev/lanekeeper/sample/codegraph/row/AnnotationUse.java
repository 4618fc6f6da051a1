package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * An annotation and what it is on. One annotation is on several variables when they are declared
 * together.
 *
 * @param id its number
 * @param targetId the node it is on
 */
@Columns(NameStyle.SNAKE_CASE)
public record AnnotationUse(long id, long targetId) {}
