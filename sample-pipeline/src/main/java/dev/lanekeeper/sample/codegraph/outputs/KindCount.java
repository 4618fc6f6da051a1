package dev.lanekeeper.sample.codegraph.outputs;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;
import dev.lanekeeper.sample.codegraph.row.NodeKind;

/**
 * How many nodes of a kind there are.
 *
 * @param kind the kind
 * @param count how many
 */
@Columns(NameStyle.SNAKE_CASE)
public record KindCount(NodeKind kind, long count) {}
