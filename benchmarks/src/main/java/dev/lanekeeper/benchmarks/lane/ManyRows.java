package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.benchmarks.measure.Numbers;
import dev.lanekeeper.benchmarks.measure.RowCount;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Plan;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/**
 * Streams 50 million rows of a Parquet file through a lane and prints what that took of memory, in
 * bytes: {@code jvm}, the most that each of the JVM's pools used, added up (heap with its garbage,
 * classes, compiled code), and {@code arrow}, the most that the run's Arrow allocator counted. Both
 * together are at least the most that both used at once.
 */
final class ManyRows {

  /** The heap that the program gets: without a limit, garbage would be all that is measured. */
  static final String HEAP = "-Xmx64m";

  private static final long ROWS = 50_000_000;

  private static final double NANOSECONDS_A_MILLISECOND = 1e6;

  private ManyRows() {}

  /** Arguments: a folder for the file. */
  @LaneRoot("streams many rows")
  public static void main(String[] arguments) throws Exception {
    Path file = Readings.file(Path.of(arguments[0]), ROWS);
    RuntimeProfile profile = RuntimeProfile.defaults();
    try (BufferAllocator allocator = new RootAllocator();
        Backend backend = Backend.open(DuckDb.engine(), profile);
        Run run =
            Run.open(
                "many rows",
                backend,
                AdapterMode.BRIDGE,
                ExecutionContext.of(profile).withAllocator(allocator))) {
      long start = System.nanoTime();
      long rows =
          run.lane("readings").stream(Plan.parquet(file, Readings.Reading.class), RowCount::of);
      if (rows != ROWS) {
        throw new IOException(rows + " rows, not " + ROWS);
      }
      Numbers numbers = new Numbers();
      numbers.put("milliseconds", (System.nanoTime() - start) / NANOSECONDS_A_MILLISECOND);
      numbers.put("jvm", (double) mostOfJvm());
      numbers.put("arrow", (double) allocator.getPeakMemoryAllocation());
      System.out.println(numbers.line());
    }
  }

  private static long mostOfJvm() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
