package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A type and a direct or indirect supertype, both in the sources.
 *
 * @param typeId the type
 * @param ancestorId its supertype
 * @param distance the least number of steps
 */
@Columns(NameStyle.SNAKE_CASE)
public record Ancestor(long typeId, long ancestorId, int distance) {}
