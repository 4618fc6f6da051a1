package dev.lanekeeper.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One of the things that are compared, with all of its runs. What it tells are medians, because a
 * shared machine only ever makes a run slower, and it tells them after {@link Rounds}.
 */
public final class Variant {
  private final Run action;
  private final List<ProcessRun> runs = new ArrayList<>();

  public Variant(Run action) {
    this.action = action;
  }

  /** Runs once; the first runs need not be counted. */
  void run(boolean counted) throws IOException {
    ProcessRun run = action.run();
    if (counted) {
      runs.add(run);
    }
  }

  /** Median of the wall times, in milliseconds. */
  public double wall() {
    return median(ProcessRun::wall);
  }

  /** Median of the processor times, in milliseconds. */
  public double cpu() {
    return median(ProcessRun::cpu);
  }

  /** Median of the times to the first line, in milliseconds. */
  public double firstLine() {
    return median(ProcessRun::firstLine);
  }

  /** The most memory that any run had, in bytes. */
  public long peakBytes() {
    return runs.stream().mapToLong(ProcessRun::peakBytes).max().orElseThrow();
  }

  private double median(ToDoubleFunction<ProcessRun> measure) {
    return Median.of(runs.stream().map(measure::applyAsDouble).toList());
  }

  /** How a variant runs once, from a clean start. */
  @FunctionalInterface
  public interface Run {
    ProcessRun run() throws IOException;
  }
}
