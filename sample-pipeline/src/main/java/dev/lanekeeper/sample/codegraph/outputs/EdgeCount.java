package dev.lanekeeper.sample.codegraph.outputs;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.NameStyle;
import dev.lanekeeper.sample.codegraph.cpg.EdgeKind;
import java.math.BigDecimal;

/**
 * How many edges of a kind a rule made.
 *
 * @param kind the kind
 * @param rule the rule
 * @param confidence their confidence
 * @param count how many
 */
@Columns(NameStyle.SNAKE_CASE)
public record EdgeCount(
    EdgeKind kind,
    String rule,
    @Decimal(precision = 3, scale = 2) BigDecimal confidence,
    long count) {}
