package dev.lanekeeper.benchmarks.datafusion;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.benchmarks.measure.Median;
import dev.lanekeeper.benchmarks.measure.Numbers;
import dev.lanekeeper.engine.Engines;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.testing.tpch.TpchTables.Nation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A query over a table of 25 rows, whose work is next to nothing, so that what is left is the way
 * there and back: through a lane, where the plan is built, written, planned, run and read each
 * time, and in Python, where its text is. Prints the median milliseconds of both.
 */
final class SmallQueries {

  private static final int WARM_BLOCKS = 17;
  private static final int BLOCKS = 10;
  private static final int TIMES = 300;
  private static final double NANOSECONDS_A_MILLISECOND = 1e6;
  private static final String QUERY =
      "SELECT * FROM nation WHERE n_nationkey < 20 ORDER BY n_nationkey LIMIT 10";

  private static final long MOST = 20;
  private static final long ROWS = 10;
  private static final Column<Nation, Long> KEY = Column.of(Nation.class, "nNationkey", Long.class);

  private SmallQueries() {}

  /** Arguments: the folder with the tables, the peer's command. */
  @LaneRoot("small queries")
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0], "tpch-1", "nation.parquet");
    List<String> command = Arrays.asList(arguments).subList(1, arguments.length);
    try (PythonPeer python = PythonPeer.start(command);
        LaneRun lane = new LaneRun(Engines.named("datafusion"), AdapterMode.BRIDGE)) {
      python.table("nation", file);
      List<Double> laneTimes = new ArrayList<>();
      List<Double> pythonTimes = new ArrayList<>();
      for (int block = 0; block < WARM_BLOCKS + BLOCKS; block++) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
          times.add(once(lane, file));
        }
        PythonPeer.Result there = python.repeat(TIMES, QUERY);
        expect(there.rows());
        if (block >= WARM_BLOCKS) {
          laneTimes.add(Median.of(times));
          pythonTimes.add(there.milliseconds());
        }
      }
      Numbers numbers = new Numbers();
      numbers.put("lane", Median.of(laneTimes));
      numbers.put("python", Median.of(pythonTimes));
      System.out.println(numbers.line());
    }
  }

  private static Plan<Nation> plan(Path file) {
    return Plan.parquet(file, Nation.class).where(KEY.lt(MOST)).orderBy(KEY.asc()).limit(ROWS);
  }

  @RequiresLane
  private static double once(LaneRun lane, Path file) throws IOException {
    long start = System.nanoTime();
    expect(lane.count(plan(file)));
    return (System.nanoTime() - start) / NANOSECONDS_A_MILLISECOND;
  }

  private static void expect(long rows) throws IOException {
    if (rows != ROWS) {
      throw new IOException(rows + " rows, not " + ROWS);
    }
  }
}
