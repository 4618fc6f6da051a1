package dev.lanekeeper.report.page;

import java.time.Duration;
import java.util.Locale;

/** Durations as people read them. */
final class Durations {

  private Durations() {}

  static String text(Duration duration) {
    double seconds = duration.toNanos() / 1e9;
    if (seconds >= 1) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    return String.format(Locale.ROOT, seconds >= 0.01 ? "%.0f ms" : "%.1f ms", seconds * 1e3);
  }
}
