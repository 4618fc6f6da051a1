package dev.lanekeeper.engine;

/** What happens if an engine refuses a form of a plan, and another form would do. */
public enum Strictness {
  /** The next form runs, and the record of the execution says so. */
  TOLERANT,
  /** The execution fails with LK403 before the next form runs. */
  STRICT
}
