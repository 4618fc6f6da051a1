package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A call.
 *
 * @param id its number
 * @param fileNo the file it is in
 * @param name the called method's name; the type's for a constructor
 * @param arity number of arguments
 * @param form how it is written
 * @param receiver what it is called on
 * @param receiverStart where the receiver starts, or its type's name for {@code TYPE}; of a {@code
 *     NEW} where the created type's name starts; else 0
 * @param receiverEnd just behind that
 * @param memberId the innermost method, constructor, field or initializing type that it is in
 * @param typeId the innermost type that it is in, anonymous ones too; 0 outside of types
 * @param startOffset where it starts in the file's text, in UTF-16 units from 0
 * @param endOffset just behind its last character
 */
@Columns(NameStyle.SNAKE_CASE)
public record CallSite(
    long id,
    int fileNo,
    String name,
    int arity,
    CallForm form,
    ReceiverForm receiver,
    int receiverStart,
    int receiverEnd,
    long memberId,
    long typeId,
    int startOffset,
    int endOffset) {}
