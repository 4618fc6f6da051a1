package dev.lanekeeper.lane;

import org.jspecify.annotations.Nullable;

/**
 * A row that does not meet its contract.
 *
 * @param reason what is wrong with it
 * @param columnName the column at fault; null if it is the whole row
 * @param content the row as it came, {@code column=value} separated by commas
 */
public record Reject(String reason, @Nullable String columnName, String content) {}
