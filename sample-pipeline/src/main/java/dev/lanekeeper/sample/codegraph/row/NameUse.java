package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A name in an expression: a variable, or a type or package in front of a dot.
 *
 * @param fileNo the file it is in
 * @param ownerId the innermost node that it is part of
 * @param name its last part
 * @param qualifier what is written before the last dot; empty for a simple name, {@code *} for an
 *     expression that is no name
 * @param qualifierHead the first part of that
 * @param qualifierEnd where the qualifier ends; the start offset for a simple name
 * @param typeId the innermost type that it is in, anonymous ones too; 0 outside of types
 * @param bodyId the outermost method, constructor, field or initializing type that it is in; 0
 *     outside of bodies
 * @param startOffset where it starts in the file's text, in UTF-16 units from 0
 * @param endOffset just behind its last character
 */
@Columns(NameStyle.SNAKE_CASE)
public record NameUse(
    int fileNo,
    long ownerId,
    String name,
    String qualifier,
    String qualifierHead,
    int qualifierEnd,
    long typeId,
    long bodyId,
    int startOffset,
    int endOffset) {}
