package dev.lanekeeper.io;

/** What becomes of what is at a sink's target already. */
public enum WriteMode {
  /** It stays: an existing target is an error, and nothing is computed. */
  CREATE,
  /** It is replaced, in one move. */
  OVERWRITE
}
