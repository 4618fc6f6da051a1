package dev.lanekeeper.benchmarks.datafusion;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.benchmarks.lane.Readings;
import dev.lanekeeper.benchmarks.measure.Median;
import dev.lanekeeper.benchmarks.measure.Numbers;
import dev.lanekeeper.engine.Engines;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads 10 million rows of four columns out of a Parquet file, through a lane and in Python. Prints
 * the median milliseconds of both, and how many bytes of Arrow came out of the lane.
 */
final class RowsOut {

  private static final int WARM_ROUNDS = 3;
  private static final long ROWS = 10_000_000;
  private static final double NANOSECONDS_A_MILLISECOND = 1e6;

  private RowsOut() {}

  /** Arguments: the folder for the file, the number of rounds, the peer's command. */
  @LaneRoot("reads many rows")
  public static void main(String[] arguments) throws Exception {
    Path file = Readings.file(Path.of(arguments[0]), ROWS);
    int rounds = Integer.parseInt(arguments[1]);
    List<String> command = Arrays.asList(arguments).subList(2, arguments.length);
    try (PythonPeer python = PythonPeer.start(command);
        LaneRun lane = new LaneRun(Engines.named("datafusion"), AdapterMode.BRIDGE)) {
      python.table("readings", file);
      List<Double> laneTimes = new ArrayList<>();
      List<Double> pythonTimes = new ArrayList<>();
      for (int round = 0; round < WARM_ROUNDS + rounds; round++) {
        double here = once(lane, file);
        double there = python.query("SELECT * FROM readings").milliseconds();
        if (round >= WARM_ROUNDS) {
          laneTimes.add(here);
          pythonTimes.add(there);
        }
      }
      Numbers numbers = new Numbers();
      numbers.put("lane", Median.of(laneTimes));
      numbers.put("python", Median.of(pythonTimes));
      numbers.put("bytes", (double) lane.last().bytes());
      System.out.println(numbers.line());
    }
  }

  @RequiresLane
  private static double once(LaneRun lane, Path file) throws Exception {
    long start = System.nanoTime();
    long rows = lane.count(Plan.parquet(file, Readings.Reading.class));
    if (rows != ROWS) {
      throw new IllegalStateException(rows + " rows, not " + ROWS);
    }
    return (System.nanoTime() - start) / NANOSECONDS_A_MILLISECOND;
  }
}
