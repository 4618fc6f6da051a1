package dev.lanekeeper.report;

import dev.lanekeeper.diagnostic.LaneException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One node of a run.
 *
 * @param node its name
 * @param elapsed how long it took, its executions included
 * @param failure what it failed with, if it failed
 */
public record NodeRecord(String node, Duration elapsed, Optional<String> failure) {

  /**
   * Makes the record of a node that ended.
   *
   * @param failure what it failed with; null if it went well
   */
  public static NodeRecord of(String node, Duration elapsed, @Nullable Throwable failure) {
    return new NodeRecord(node, elapsed, Optional.ofNullable(failure).map(NodeRecord::text));
  }

  private static String text(Throwable failure) {
    return failure instanceof LaneException coded
        ? String.valueOf(coded.getMessage())
        : failure.toString();
  }

  /** Returns whether it failed. */
  public boolean failed() {
    return failure.isPresent();
  }
}
