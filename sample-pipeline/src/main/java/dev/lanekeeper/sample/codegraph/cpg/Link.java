package dev.lanekeeper.sample.codegraph.cpg;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.NameStyle;
import java.math.BigDecimal;

/**
 * An edge of the graph between nodes' numbers.
 *
 * @param kind what it says
 * @param sourceId where it starts
 * @param targetId where it ends
 * @param fileNo the file that proves it; 0 for a package's
 * @param startOffset where it starts
 * @param endOffset just behind it
 * @param rule how it was found
 * @param confidence 1 where the sources alone prove it
 */
@Columns(NameStyle.SNAKE_CASE)
public record Link(
    EdgeKind kind,
    long sourceId,
    long targetId,
    int fileNo,
    int startOffset,
    int endOffset,
    String rule,
    @Decimal(precision = 3, scale = 2) BigDecimal confidence) {}
