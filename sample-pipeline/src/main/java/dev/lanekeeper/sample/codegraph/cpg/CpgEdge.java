package dev.lanekeeper.sample.codegraph.cpg;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.NameStyle;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An edge of the code property graph.
 *
 * @param edgeId its stable id: MD5 of all that follows but the confidence
 * @param kind what it says
 * @param sourceId the node where it starts
 * @param targetId the node where it ends
 * @param file the file that proves it; null for a package's
 * @param startOffset where that stands in the file's text
 * @param endOffset just behind it
 * @param rule how it was found
 * @param confidence 1 where the sources alone prove it
 */
@Columns(NameStyle.SNAKE_CASE)
public record CpgEdge(
    String edgeId,
    EdgeKind kind,
    String sourceId,
    String targetId,
    @Nullable String file,
    @Nullable Integer startOffset,
    @Nullable Integer endOffset,
    String rule,
    @Decimal(precision = 3, scale = 2) BigDecimal confidence) {}
