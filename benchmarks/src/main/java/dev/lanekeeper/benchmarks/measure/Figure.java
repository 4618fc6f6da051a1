package dev.lanekeeper.benchmarks.measure;

import java.util.Locale;

/**
 * One line of the table. A figure states what was measured and what is aimed at, and passes no
 * verdict.
 */
public record Figure(String name, String measured, String goal) {

  /** Stands where nothing is aimed at. */
  public static final String NO_GOAL = "";

  private static final double MILLISECONDS_A_SECOND = 1000;

  /**
   * How many times {@code amount} is {@code base}; both in milliseconds, and shown beside the
   * ratio.
   */
  public static Figure ratio(String name, double amount, double base, String goal) {
    return new Figure(
        name,
        format(
            "%.2fx (%.2f s to %.2f s)",
            amount / base, amount / MILLISECONDS_A_SECOND, base / MILLISECONDS_A_SECOND),
        goal);
  }

  /** A time or a difference of times. */
  public static Figure milliseconds(String name, double milliseconds, String goal) {
    return new Figure(name, format("%.1f ms", milliseconds), goal);
  }

  /** The line of a measurement that broke, so that the others still get theirs. */
  public static Figure failed(String name, Exception failure) {
    String message = String.valueOf(failure.getMessage());
    return new Figure(name, "failed: " + message.lines().findFirst().orElse(""), NO_GOAL);
  }

  /** {@link String#format} that looks the same in every country. */
  public static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
