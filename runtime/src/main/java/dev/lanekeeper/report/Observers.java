package dev.lanekeeper.report;

/** Two observers, told one after the other. */
record Observers(RunObserver first, RunObserver second) implements RunObserver {

  @Override
  public void runStarted(String pipeline, String engine) {
    first.runStarted(pipeline, engine);
    second.runStarted(pipeline, engine);
  }

  @Override
  public void nodeStarted(String node, int index) {
    first.nodeStarted(node, index);
    second.nodeStarted(node, index);
  }

  @Override
  public void nodeFinished(NodeRecord node) {
    first.nodeFinished(node);
    second.nodeFinished(node);
  }

  @Override
  public void executionFinished(ExecutionRecord execution) {
    first.executionFinished(execution);
    second.executionFinished(execution);
  }

  @Override
  public void runFinished() {
    first.runFinished();
    second.runFinished();
  }
}
