package dev.lanekeeper.planner.lineage;

/** How much lineage may be collected of one query: a few odd ones would have gigabytes of it. */
final class Effort {

  private static final int MOST = 1_000_000;

  private int left = MOST;

  /** Says that there is more than anybody wants. */
  static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooMuch() {
      super("more than " + MOST + " steps", null, false, false);
    }
  }

  void spend(int steps) {
    left -= steps;
    if (left < 0) {
      throw new TooMuch();
    }
  }
}
