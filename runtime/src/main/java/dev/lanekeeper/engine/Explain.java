package dev.lanekeeper.engine;

/** Whether executions keep the engine's plan as text. */
public enum Explain {
  /** No. */
  OFF,
  /** The plan, without running it. */
  ON,
  /** The plan with times and counts of a run. */
  ANALYZE
}
