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

  private static final String NO_ENGINE = "none";

  private final Outline outline;
  private final List<NodeRecord> records = new ArrayList<>();
  private RunObserver observer = RunObserver.NONE;
  private @Nullable String running;
  private long started;
  private boolean open;
  private final Instant opened = Instant.now();
  private final long openedNanos = System.nanoTime();

  NodeClock(Outline outline) {
    this.outline = outline;
  }

  void observe(RunObserver told) {
    observer = told;
  }

  /** Starts a run without engine. */
  void open() {
    observer.runStarted(outline.name(), NO_ENGINE);
    open = true;
  }

  /** Ends the run, if it was started and has not ended. */
  void close() {
    if (open) {
      open = false;
      observer.runFinished();
    }
  }

  /** Starts a node. */
  void start(int node) {
    String name = outline.node(node);
    observer.nodeStarted(name, node);
    running = name;
    started = System.nanoTime();
  }

  /** Ends the running node, if there is one. */
  void finish(@Nullable Throwable failure) {
    String name = running;
    if (name != null) {
      running = null;
      NodeRecord record =
          NodeRecord.of(name, Duration.ofNanos(System.nanoTime() - started), failure);
      records.add(record);
      observer.nodeFinished(record);
    }
  }

  /** Returns the report of a run without engine. */
  RunReport report() {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - openedNanos);
    return new RunReport(
        outline.name(), NO_ENGINE, "", opened, elapsed, records, List.of(), List.of());
  }
}
