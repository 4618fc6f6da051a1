package dev.lanekeeper.benchmarks.measure;

import java.io.IOException;
import java.util.List;

/**
 * Runs variants in turn, round by round, so that a slow minute of the machine meets all of them
 * alike.
 */
public final class Rounds {
  private Rounds() {}

  /** Runs each variant once without counting, so that all files are in memory. */
  public static void warm(List<Variant> variants) throws IOException {
    for (Variant variant : variants) {
      variant.run(false);
    }
  }

  /** Runs each variant {@code rounds} times and counts every run. */
  public static void measure(int rounds, List<Variant> variants) throws IOException {
    for (int round = 0; round < rounds; round++) {
      for (Variant variant : variants) {
        variant.run(true);
      }
    }
  }
}
