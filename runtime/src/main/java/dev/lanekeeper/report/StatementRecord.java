package dev.lanekeeper.report;

/**
 * A statement that an engine was given. Values are bound, so there are none in it.
 *
 * @param sql its text
 * @param explain what the engine makes of it, in its own words; empty if it refused to say
 */
public record StatementRecord(String sql, String explain) {}
