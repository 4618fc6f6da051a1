package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A name in an expression, and the variable that it means.
 *
 * @param fileNo the file
 * @param ownerId the node that uses it
 * @param targetId the variable
 * @param rule how it was found
 * @param startOffset where it starts
 * @param endOffset just behind it
 */
@Columns(NameStyle.SNAKE_CASE)
public record VariableReference(
    int fileNo, long ownerId, long targetId, String rule, int startOffset, int endOffset) {}
