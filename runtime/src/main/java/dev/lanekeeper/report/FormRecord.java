package dev.lanekeeper.report;

import java.util.List;

/**
 * A form in which an engine was given a plan. Whether it was refused, and why, is told by the
 * {@link FallbackEvent} that starts from it.
 *
 * @param form which
 * @param statements its statements, the first ones if there are many; none unless the profile asks
 *     to explain
 */
public record FormRecord(PlanForm form, List<StatementRecord> statements) {

  /** Copies the list. */
  public FormRecord {
    statements = List.copyOf(statements);
  }
}
