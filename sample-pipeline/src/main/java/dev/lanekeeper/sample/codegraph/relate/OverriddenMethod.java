package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.NameStyle;
import java.math.BigDecimal;

/**
 * A method, and one of a supertype that it overrides.
 *
 * @param methodId the method
 * @param overriddenId the overridden one
 * @param rule how it was found
 * @param confidence 1 where the sources alone prove it
 */
@Columns(NameStyle.SNAKE_CASE)
public record OverriddenMethod(
    long methodId,
    long overriddenId,
    String rule,
    @Decimal(precision = 3, scale = 2) BigDecimal confidence) {}
