package dev.lanekeeper.plan;

/** Passes on what a record's own constructor or accessor throws, as it is. */
final class Rethrow {

  private Rethrow() {}

  /** Throws the failure; record constructors and accessors can declare no checked one. */
  static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
