package dev.lanekeeper.report;

/**
 * Is told what a run does while it does it, for example to show progress. Called by the thread that
 * runs the node; what it throws fails the node.
 */
public interface RunObserver {

  /** The observer that does not look. */
  RunObserver NONE = new RunObserver() {};

  /**
   * A run was opened; nothing has run yet.
   *
   * @param pipeline the pipeline's name
   * @param engine the engine's name; {@code none} if no node needs one
   */
  default void runStarted(String pipeline, String engine) {}

  /**
   * A node starts.
   *
   * @param node its name
   * @param index its position among the pipeline's nodes, from 0
   */
  default void nodeStarted(String node, int index) {}

  /** A node ended, well or not. */
  default void nodeFinished(NodeRecord node) {}

  /**
   * A plan was executed, or failed. If its rows were streamed, that is when the stream was closed,
   * which may be after its node ended.
   */
  default void executionFinished(ExecutionRecord execution) {}

  /** The run was closed: nothing follows. What this throws comes out of closing. */
  default void runFinished() {}

  /** Returns an observer that tells this one, then another. */
  default RunObserver and(RunObserver other) {
    return new Observers(this, other);
  }
}
