package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A method reference.
 *
 * @param fileNo the file it is in
 * @param ownerId the innermost node that it is part of
 * @param name the method's name
 * @param receiver what stands before the colons
 * @param receiverStart where the receiver starts, or its type's name for {@code TYPE}
 * @param receiverEnd just behind it
 * @param typeId the innermost type that it is in, anonymous ones too; 0 outside of types
 * @param startOffset where it starts in the file's text, in UTF-16 units from 0
 * @param endOffset just behind its last character
 */
@Columns(NameStyle.SNAKE_CASE)
public record MethodReference(
    int fileNo,
    long ownerId,
    String name,
    ReceiverForm receiver,
    int receiverStart,
    int receiverEnd,
    long typeId,
    int startOffset,
    int endOffset) {}
