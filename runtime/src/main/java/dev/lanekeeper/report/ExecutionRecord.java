package dev.lanekeeper.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One execution of a plan.
 *
 * @param node the node whose lane was used
 * @param call what was asked of the lane: list, table, stream, write, and so on
 * @param engine the engine's name
 * @param mode the adapter mode
 * @param planDigest the plan's digest
 * @param form the form that ran, or failed
 * @param statements how many statements it took
 * @param fallbacks the forms that were refused before
 * @param rows how many rows came out
 * @param bytes how many bytes of Arrow memory they took; 0 if the engine wrote them itself
 * @param compile how long the plan took to become a statement
 * @param execute how long the statement took, until its last row was read
 * @param explain the statement and the engine's plan, if the profile asks for it
 * @param failure the failure's text, if it failed
 */
public record ExecutionRecord(
    String node,
    String call,
    String engine,
    String mode,
    String planDigest,
    PlanForm form,
    int statements,
    List<FallbackEvent> fallbacks,
    long rows,
    long bytes,
    Duration compile,
    Duration execute,
    Optional<String> explain,
    Optional<String> failure) {

  /** Copies the list. */
  public ExecutionRecord {
    fallbacks = List.copyOf(fallbacks);
  }
}
