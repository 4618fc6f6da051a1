package dev.lanekeeper.diagnostic;

/** How bad a diagnostic is. */
public enum Severity {
  /** Fails the build or the run. */
  ERROR,
  /** Is told, and the build or run goes on. */
  WARNING
}
