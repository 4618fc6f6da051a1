package dev.lanekeeper.sample.codegraph.outputs;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * How many diagnostics of a severity there are.
 *
 * @param severity the severity
 * @param count how many
 */
@Columns(NameStyle.SNAKE_CASE)
public record DiagnosticCount(String severity, long count) {}
