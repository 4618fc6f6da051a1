package dev.lanekeeper.sample.codegraph.normalize;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A field with its qualified name.
 *
 * @param id its number
 * @param typeId the type it is a member of
 * @param name its name
 * @param qualifiedName the type's and its name
 */
@Columns(NameStyle.SNAKE_CASE)
public record NamedField(long id, long typeId, String name, String qualifiedName) {}
