package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.NameStyle;
import java.math.BigDecimal;

/**
 * A call, and a method or constructor that it means.
 *
 * @param callId the call
 * @param methodId the method
 * @param returnTypeId the type that it returns; 0 if it is none of the sources
 * @param rule how it was found
 * @param confidence 1 where the sources alone prove it
 */
@Columns(NameStyle.SNAKE_CASE)
public record CallTarget(
    long callId,
    long methodId,
    long returnTypeId,
    String rule,
    @Decimal(precision = 3, scale = 2) BigDecimal confidence) {}
