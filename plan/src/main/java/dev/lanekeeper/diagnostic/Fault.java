package dev.lanekeeper.diagnostic;

/** Whose fault a diagnostic is. */
public enum Fault {
  /** The user's code or data. */
  USER,
  /** The machine, its files or its settings. */
  ENVIRONMENT,
  /** Lanekeeper's own. */
  OURS
}
