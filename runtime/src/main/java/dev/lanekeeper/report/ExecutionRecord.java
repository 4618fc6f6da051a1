package dev.lanekeeper.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One execution of a plan.
 *
 * @param node the node whose lane was used
 * @param call what was asked of the lane: list, table, stream, write, and so on
 * @param engine the engine's name
 * @param mode the adapter mode
 * @param determinism the tier of determinism
 * @param orderingLevel how much is known of the rows' order: UNORDERED, IMPLICIT or EXPLICIT
 * @param orderingKeys what the rows are sorted by, as {@link
 *     dev.lanekeeper.plan.rel.RelOrder#describe} writes it
 * @param planDigest the plan's digest
 * @param steps the plan's steps
 * @param form the form that ran, or failed
 * @param statements how many statements it took
 * @param forms every form that was tried, in order, the refused ones too
 * @param fallbacks why forms were refused, in order
 * @param rows how many rows came out
 * @param bytes how many bytes of Arrow memory they took; 0 if the engine wrote them itself
 * @param compile how long the plan took to become a statement
 * @param execute how long the statement took, until its last row was read
 * @param failure the failure's text, if it failed
 */
public record ExecutionRecord(
    String node,
    String call,
    String engine,
    String mode,
    String determinism,
    String orderingLevel,
    List<String> orderingKeys,
    String planDigest,
    List<PlanStep> steps,
    PlanForm form,
    int statements,
    List<FormRecord> forms,
    List<FallbackEvent> fallbacks,
    long rows,
    long bytes,
    Duration compile,
    Duration execute,
    Optional<String> failure) {

  /** Copies the lists. */
  public ExecutionRecord {
    orderingKeys = List.copyOf(orderingKeys);
    steps = List.copyOf(steps);
    forms = List.copyOf(forms);
    fallbacks = List.copyOf(fallbacks);
  }

  /**
   * Returns the statements of the last form and the engine's plan of each as one text, if the
   * profile asks for it.
   */
  public Optional<String> explain() {
    return forms.stream()
        .reduce((first, second) -> second)
        .filter(last -> !last.statements().isEmpty())
        .map(
            last ->
                last.statements().stream()
                    .map(statement -> statement.sql() + "\n\n" + statement.explain())
                    .collect(Collectors.joining("\n\n")));
  }
}
