package dev.lanekeeper.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tasks of this process that take turns, round by round, every other round in reversed order, so
 * that neither a slow minute nor what the task before leaves in caches meets one of them alone.
 */
public final class Turns {

  private static final double NANOSECONDS_A_MILLISECOND = 1e6;

  private final List<Entrant> entrants = new ArrayList<>();

  /** Adds a task. */
  public void add(String name, Task task) {
    entrants.add(new Entrant(name, task, new ArrayList<>(), new ArrayList<>()));
  }

  /** Runs every task so many times. */
  public void run(int rounds, boolean counted) throws Exception {
    List<Entrant> order = new ArrayList<>(entrants);
    for (int round = 0; round < rounds; round++) {
      for (Entrant entrant : order) {
        run(entrant, counted);
      }
      Collections.reverse(order);
    }
  }

  private static void run(Entrant entrant, boolean counted) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    entrant.task().run();
    double elapsed = (System.nanoTime() - wall) / NANOSECONDS_A_MILLISECOND;
    if (counted) {
      entrant.walls().add(elapsed);
      entrant.cpus().add((system.getProcessCpuTime() - cpu) / NANOSECONDS_A_MILLISECOND);
    }
  }

  /**
   * Adds what each task took, in milliseconds: {@code name}, the median of the wall times, and
   * {@code name.cpu}, the mean of the processor times of all threads, which the system counts in
   * steps of 10 ms.
   */
  public void addTo(Numbers numbers) {
    for (Entrant entrant : entrants) {
      numbers.put(entrant.name(), Median.of(entrant.walls()));
      numbers.put(entrant.name() + ".cpu", mean(entrant.cpus()));
    }
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** Does the same every time. */
  @FunctionalInterface
  public interface Task {
    void run() throws Exception;
  }

  /** A task with the times of its runs. */
  private record Entrant(String name, Task task, List<Double> walls, List<Double> cpus) {}
}
