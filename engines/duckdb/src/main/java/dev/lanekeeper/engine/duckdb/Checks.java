package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.diagnostic.Code;

/** Expressions that let a statement fail on values that a source should not have. */
final class Checks {

  /** What to do about a value that a check found. */
  static final String FIX =
      "Correct the file, or the record's component: its type, or a box or @Nullable for nulls.";

  private Checks() {}

  /**
   * Returns an expression that is {@code value} unless the condition holds; then the statement
   * fails with a code and a text, which {@link Failures} takes apart again.
   *
   * @param message an expression that gives the text
   */
  static String failIf(String condition, Code code, String message, String value) {
    return "CASE WHEN "
        + condition
        + " THEN error('["
        + code
        + "] ' || "
        + message
        + ") ELSE "
        + value
        + " END";
  }

  /** Returns an expression that is {@code value} unless it is null. */
  static String notNull(String column, String place, String value) {
    String message = DuckDbDialect.literal(nullMessage(column, place));
    return failIf(value + " IS NULL", Code.LK404, message, value);
  }

  /** Returns what is wrong with a column that holds nulls. */
  static String nullMessage(String column, String place) {
    return "column '"
        + column
        + "' of "
        + place
        + " holds nulls, but the record's component cannot";
  }
}
