package dev.lanekeeper.plan;

/** Passes on what a record's own constructor or accessor throws, as it is. */
final class Rethrow {

  private Rethrow() {}

  /** Returns the failure to throw; constructors and accessors of records declare no checked one. */
  static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      return exception;
    }
    return new IllegalStateException(failure);
  }
}
