package dev.lanekeeper.diff;

import java.util.List;

/**
 * One difference between two manifests of a pipeline.
 *
 * @param place what changed: {@code node revenue}, {@code column revenue.customer}, {@code input
 *     since}
 * @param change what became of it
 * @param breaking whether those who use it do not go on as before
 * @param why whom it breaks and how, or why it breaks nobody
 * @param readers the nodes that used it before, each with how
 */
public record GraphChange(
    String place, String change, boolean breaking, String why, List<String> readers) {

  /** Copies the list. */
  public GraphChange {
    readers = List.copyOf(readers);
  }

  /** Returns the change on one line. */
  public String describe() {
    return place
        + ": "
        + change
        + (breaking ? "; breaks " : "; compatible: ")
        + why
        + (readers.isEmpty() ? "" : "; read by " + String.join("; ", readers));
  }
}
