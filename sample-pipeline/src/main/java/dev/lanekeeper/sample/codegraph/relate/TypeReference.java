package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;
import dev.lanekeeper.sample.codegraph.row.TypeRole;

/**
 * A use of a type, with the type.
 *
 * @param fileNo the file
 * @param ownerId the node that uses it
 * @param role what for
 * @param targetId the type; 0 if it is none of the sources
 * @param qualifiedName its qualified name; empty if nothing tells it
 * @param rule how it was found
 * @param startOffset where it starts
 * @param endOffset just behind it
 */
@Columns(NameStyle.SNAKE_CASE)
public record TypeReference(
    int fileNo,
    long ownerId,
    TypeRole role,
    long targetId,
    String qualifiedName,
    String rule,
    int startOffset,
    int endOffset) {}
