package dev.lanekeeper.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of finished child processes. Java tells it only of processes that still run, the
 * kernel adds it up when a child has been waited for: fields 16 and 17 of {@code /proc/self/stat}
 * (see proc(5)), the same numbers as {@code getrusage(RUSAGE_CHILDREN)} gives, in ticks of 10 ms.
 */
final class ChildTime {
  private static final Path STAT = Path.of("/proc/self/stat");
  private static final double MILLISECONDS_A_TICK = 10;

  /** Counted after the program's name, which ends with the last parenthesis and may hold spaces. */
  private static final int USER_OF_CHILDREN = 13;

  private static final int SYSTEM_OF_CHILDREN = 14;

  private ChildTime() {}

  /**
   * Milliseconds used by all children that have ended so far; NaN where the system has no such
   * file.
   */
  static double milliseconds() throws IOException {
    if (!Files.isReadable(STAT)) {
      return Double.NaN;
    }
    String stat = Files.readString(STAT);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks =
        Long.parseLong(fields[USER_OF_CHILDREN]) + Long.parseLong(fields[SYSTEM_OF_CHILDREN]);
    return ticks * MILLISECONDS_A_TICK;
  }
}
