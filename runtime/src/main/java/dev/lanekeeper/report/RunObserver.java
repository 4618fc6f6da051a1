package dev.lanekeeper.report;

/**
 * Is told what a run does while it does it, for example to show progress. Called by the thread that
 * runs the node; what it throws fails the node.
 */
public interface RunObserver {

  /** The observer that does not look. */
  RunObserver NONE = new RunObserver() {};

  /**
   * A node starts.
   *
   * @param node its name
   * @param index its position among the pipeline's nodes, from 0
   */
  default void nodeStarted(String node, int index) {}

  /** A node ended, well or not. */
  default void nodeFinished(NodeRecord node) {}

  /** A plan was executed, or failed. */
  default void executionFinished(ExecutionRecord execution) {}
}
