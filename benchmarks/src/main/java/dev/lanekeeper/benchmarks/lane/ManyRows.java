package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.benchmarks.measure.Numbers;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
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

  /** A row of the file. */
  record Reading(long id, double amount, LocalDate day, String place) {}

  /** Arguments: a folder for the file. */
  @LaneRoot("streams many rows")
  public static void main(String[] arguments) throws Exception {
    Path file = file(Path.of(arguments[0]));
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
      long rows = run.lane("readings").stream(Plan.parquet(file, Reading.class), RowCount::of);
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

  private static Path file(Path folder) throws IOException, SQLException {
    Path file = folder.resolve("readings.parquet");
    if (!Files.exists(file)) {
      Path making = folder.resolve("readings.making");
      try (PlainDuckDb plain = new PlainDuckDb()) {
        plain.execute(
            """
            COPY (
              SELECT range AS id, (range * 7919 %% 100000) / 100.0::DOUBLE AS amount,
                DATE '2020-01-01' + CAST(range %% 2000 AS INTEGER) AS day, 'place ' || range %% 1000 AS place
              FROM range(%d)
            ) TO '%s' (FORMAT parquet)
            """
                .formatted(ROWS, making));
      }
      Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }
}
