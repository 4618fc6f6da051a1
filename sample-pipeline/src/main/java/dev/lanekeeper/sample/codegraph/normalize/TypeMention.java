package dev.lanekeeper.sample.codegraph.normalize;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;
import dev.lanekeeper.sample.codegraph.row.TypeRole;

/**
 * A use of a type's name that is not a type parameter.
 *
 * @param fileNo the file
 * @param ownerId the node that uses it
 * @param role what for
 * @param name the name as written
 * @param head its first part
 * @param tail the rest, with its leading dot
 * @param typeId the innermost type that it is in
 * @param bodyId the outermost body it is in
 * @param startOffset where it starts
 * @param endOffset just behind it
 */
@Columns(NameStyle.SNAKE_CASE)
public record TypeMention(
    int fileNo,
    long ownerId,
    TypeRole role,
    String name,
    String head,
    String tail,
    long typeId,
    long bodyId,
    int startOffset,
    int endOffset) {}
