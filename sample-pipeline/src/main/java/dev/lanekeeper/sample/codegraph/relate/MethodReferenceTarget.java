package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.NameStyle;
import java.math.BigDecimal;

/**
 * A method reference, and a method that it means.
 *
 * @param fileNo the file
 * @param ownerId the node that uses it
 * @param targetId the method
 * @param confidence 1 where the sources alone prove it
 * @param startOffset where it starts
 * @param endOffset just behind it
 */
@Columns(NameStyle.SNAKE_CASE)
public record MethodReferenceTarget(
    int fileNo,
    long ownerId,
    long targetId,
    @Decimal(precision = 3, scale = 2) BigDecimal confidence,
    int startOffset,
    int endOffset) {}
