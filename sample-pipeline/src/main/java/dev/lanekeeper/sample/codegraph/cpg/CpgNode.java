package dev.lanekeeper.sample.codegraph.cpg;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;
import dev.lanekeeper.sample.codegraph.row.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * A node of the code property graph.
 *
 * @param nodeId its stable id
 * @param kind what it is
 * @param name its simple name, or what comes closest
 * @param qualifiedName its qualified name, if it has one
 * @param file its file; null for a package
 * @param startOffset where it starts in the file's text, in UTF-16 units from 0
 * @param endOffset just behind its last character
 * @param startLine line of its start, from 1
 * @param startColumn column of its start, from 1
 * @param endLine line of its end
 * @param endColumn column just behind its end
 */
@Columns(NameStyle.SNAKE_CASE)
public record CpgNode(
    String nodeId,
    NodeKind kind,
    String name,
    @Nullable String qualifiedName,
    @Nullable String file,
    @Nullable Integer startOffset,
    @Nullable Integer endOffset,
    @Nullable Integer startLine,
    @Nullable Integer startColumn,
    @Nullable Integer endLine,
    @Nullable Integer endColumn) {}
