package dev.lanekeeper.benchmarks.run;

import java.net.MalformedURLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Nanoseconds a node of a graph of {@link RunClasses#NODES} trivial nodes, in each of the ways to
 * run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(RunClasses.NODES)
public class NodeRun {
  private static final long EXPECTED_SEED = 7;

  private final GraphRun lanekeeper;
  private final GraphRun handWritten;
  private final GraphRun reflective;
  private long seed;

  /** Loads the generated classes; JMH makes one instance a fork. */
  public NodeRun() {
    try {
      RunClasses classes = RunClasses.load();
      lanekeeper = classes.lanekeeper();
      handWritten = classes.handWritten();
      reflective = classes.reflective();
    } catch (ReflectiveOperationException | MalformedURLException e) {
      throw new IllegalStateException("the generated graph cannot be loaded", e);
    }
  }

  /** All ways compute the same, or their times mean nothing. */
  @Setup
  public void check() throws Exception {
    long expected = handWritten.run(EXPECTED_SEED);
    if (lanekeeper.run(EXPECTED_SEED) != expected || reflective.run(EXPECTED_SEED) != expected) {
      throw new IllegalStateException("the ways to run the graph differ in its result");
    }
  }

  /** A fresh wiring that runs every node once. */
  @Benchmark
  public long lanekeeper() throws Exception {
    return lanekeeper.run(++seed);
  }

  /** The calls as a person would write them. */
  @Benchmark
  public long handWritten() throws Exception {
    return handWritten.run(++seed);
  }

  /** Names, maps and reflection. */
  @Benchmark
  public long reflective() throws Exception {
    return reflective.run(++seed);
  }
}
