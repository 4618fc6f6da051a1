package dev.lanekeeper.guard.check;

import java.util.List;

/**
 * What a check found.
 *
 * @param violations what fails the build, in the order of classes and lines
 * @param known violations that the baseline lets pass
 * @param gone lines of the baseline that nothing fits any more: take them out
 * @param ledger what was let beside the lane
 */
public record CheckResult(
    List<Violation> violations, List<Violation> known, List<String> gone, Ledger ledger) {

  /** Copies what it is given. */
  public CheckResult {
    violations = List.copyOf(violations);
    known = List.copyOf(known);
    gone = List.copyOf(gone);
  }

  /** Returns whether the build may go on. */
  public boolean passed() {
    return violations.isEmpty() && gone.isEmpty();
  }

  /** Returns the ledger as JSON, for {@code META-INF/lanekeeper/ledger.json}. */
  public String ledgerJson() {
    return LedgerJson.of(ledger);
  }

  /**
   * Returns the baseline that lets everything found pass. Written once, when the guard comes to a
   * code base; from then on it can only shrink, since a line that nothing fits fails the check.
   */
  public String baseline() {
    return Baseline.of(List.of(violations, known));
  }
}
