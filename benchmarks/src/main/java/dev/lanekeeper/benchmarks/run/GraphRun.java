package dev.lanekeeper.benchmarks.run;

/** One way to run the made-up graph: computes every node once, afresh. */
@FunctionalInterface
public interface GraphRun {

  /** The value of the last node, given the graph's one input. */
  long run(long seed) throws Exception;
}
