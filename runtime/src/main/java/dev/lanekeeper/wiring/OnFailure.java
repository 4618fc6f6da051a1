package dev.lanekeeper.wiring;

/** What a run of several nodes does after one of them failed. */
public enum OnFailure {
  /** Nothing more: the run ends at once. */
  STOP,
  /** What does not depend on the failed node still runs; then the run ends with all failures. */
  CONTINUE
}
