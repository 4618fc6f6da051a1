package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A node of the graph as a parser saw it, whatever its kind; details are in the tables of that
 * kind.
 *
 * @param id its number within this extraction
 * @param nodeId its stable id, see {@link StableId}
 * @param kind what it is
 * @param name its simple name, or what comes closest
 * @param fileNo the file it is in
 * @param ownerId the innermost node that it is part of
 * @param startOffset where it starts in the file's text, in UTF-16 units from 0
 * @param endOffset just behind its last character
 * @param startLine line of its start, from 1
 * @param startColumn column of its start, in UTF-16 units from 1
 * @param endLine line of its end
 * @param endColumn column just behind its end
 */
@Columns(NameStyle.SNAKE_CASE)
public record SyntaxNode(
    long id,
    String nodeId,
    NodeKind kind,
    String name,
    int fileNo,
    long ownerId,
    int startOffset,
    int endOffset,
    int startLine,
    int startColumn,
    int endLine,
    int endColumn) {}
