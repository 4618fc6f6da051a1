package dev.lanekeeper.report;

import java.time.Duration;

/**
 * One node of a run.
 *
 * @param node its name
 * @param elapsed how long it took, its executions included
 * @param failed whether it failed
 */
public record NodeRecord(String node, Duration elapsed, boolean failed) {}
