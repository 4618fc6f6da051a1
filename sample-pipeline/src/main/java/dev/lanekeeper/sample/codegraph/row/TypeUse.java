package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A type's name at its place of use, without type arguments and array brackets. Primitive types are
 * left out.
 *
 * @param fileNo the file it is in
 * @param ownerId the node that uses it
 * @param role what for
 * @param name the name as written, with dots
 * @param head its first part
 * @param tail the rest, with its leading dot
 * @param typeId the innermost type that it is in, anonymous ones too; 0 outside of types
 * @param bodyId the outermost body it is in; 0 outside of bodies
 * @param startOffset where it starts in the file's text, in UTF-16 units from 0
 * @param endOffset just behind its last character
 */
@Columns(NameStyle.SNAKE_CASE)
public record TypeUse(
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
