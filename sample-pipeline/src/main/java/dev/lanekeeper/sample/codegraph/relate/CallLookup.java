package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A call, and a type whose methods it may mean.
 *
 * @param callId the call
 * @param typeId the type
 * @param priority types with the least number are looked at first
 */
@Columns(NameStyle.SNAKE_CASE)
public record CallLookup(long callId, long typeId, int priority) {}
