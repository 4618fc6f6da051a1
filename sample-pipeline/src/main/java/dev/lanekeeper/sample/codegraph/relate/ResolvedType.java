package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * What a type's name means in a place.
 *
 * @param fileNo the file
 * @param typeId the innermost type of the place
 * @param name the name as written
 * @param targetId the type; 0 if it is none of the sources
 * @param qualifiedName its qualified name; empty if nothing tells it
 * @param rule how it was found
 */
@Columns(NameStyle.SNAKE_CASE)
public record ResolvedType(
    int fileNo, long typeId, String name, long targetId, String qualifiedName, String rule) {}
