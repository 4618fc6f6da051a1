package dev.lanekeeper.wiring;

import dev.lanekeeper.report.NodeRecord;
import dev.lanekeeper.report.RunObserver;
import dev.lanekeeper.report.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times the nodes of a run without engine, one after the other, and tells an observer. */
final class NodeClock {

  private final Outline outline;
  private final List<NodeRecord> records = new ArrayList<>();
  private RunObserver observer = RunObserver.NONE;
  private @Nullable String running;
  private long started;
  private final Instant opened = Instant.now();
  private final long openedNanos = System.nanoTime();

  NodeClock(Outline outline) {
    this.outline = outline;
  }

  void observe(RunObserver told) {
    observer = told;
  }

  /** Starts a node. */
  void start(int node) {
    String name = outline.node(node);
    observer.nodeStarted(name, node);
    running = name;
    started = System.nanoTime();
  }

  /** Ends the running node, if there is one. */
  void finish(boolean failed) {
    String name = running;
    if (name != null) {
      running = null;
      NodeRecord record =
          new NodeRecord(name, Duration.ofNanos(System.nanoTime() - started), failed);
      records.add(record);
      observer.nodeFinished(record);
    }
  }

  /** Returns the report of a run without engine. */
  RunReport report() {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - openedNanos);
    return new RunReport(
        outline.name(), "none", "", opened, elapsed, records, List.of(), List.of());
  }
}
