package dev.lanekeeper.sample.codegraph.outputs;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A method with many calls of it or in it, not counting guessed ones.
 *
 * @param qualifiedName its name
 * @param file its file
 * @param startLine its line
 * @param callsIn calls of it
 * @param callers members that call it
 * @param callsOut calls in it
 * @param callees methods that it calls
 */
@Columns(NameStyle.SNAKE_CASE)
public record ConnectedMethod(
    String qualifiedName,
    String file,
    int startLine,
    long callsIn,
    long callers,
    long callsOut,
    long callees) {}
