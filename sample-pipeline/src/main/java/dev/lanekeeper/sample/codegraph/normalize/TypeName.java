package dev.lanekeeper.sample.codegraph.normalize;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A type's name as it stands in a place: not a type parameter.
 *
 * @param fileNo the file
 * @param typeId the innermost type that it is in
 * @param name the name as written
 * @param head its first part
 * @param tail the rest, with its leading dot
 */
@Columns(NameStyle.SNAKE_CASE)
public record TypeName(int fileNo, long typeId, String name, String head, String tail) {}
