package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A call on another call's result.
 *
 * @param callId the call
 * @param innerId the other call
 * @param name the called method's name
 * @param arity number of arguments
 */
@Columns(NameStyle.SNAKE_CASE)
public record ChainedCall(long callId, long innerId, String name, int arity) {}
