package dev.lanekeeper.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.report.NodeRecord;
import dev.lanekeeper.report.RunObserver;
import dev.lanekeeper.report.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/**
 * One run of one pipeline: makes the lanes of its nodes, and owns all that they give away. Closing
 * it frees everything in reverse order, also after failures; afterwards its lanes fail. The backend
 * stays its owner's. Thread-safe.
 */
public final class Run implements AutoCloseable {

  private final String pipeline;
  private final Backend backend;
  private final AdapterMode mode;
  private final ExecutionContext context;
  private final Instant started;
  private final long startedNanos = System.nanoTime();
  private final Resources resources = new Resources();
  private final RunTables tables;
  private final List<NodeRecord> nodes = new ArrayList<>();
  private final List<Execution> executions = new ArrayList<>();
  private final Set<Stop> running = ConcurrentHashMap.newKeySet();
  private @Nullable BufferAllocator allocator;
  private volatile @Nullable Lane current;
  private volatile boolean cancelled;
  private volatile boolean closed;
  private long nodeStartedNanos;

  @RequiresLane
  private Run(String pipeline, Backend backend, AdapterMode mode, ExecutionContext context) {
    this.pipeline = pipeline;
    this.backend = backend;
    this.mode = mode;
    this.context = context;
    this.started = context.clock().instant();
    this.tables =
        new RunTables(backend::session, backend.engine().dialect(), this::allocator, resources);
  }

  /**
   * Opens a run. The caller closes it, before the backend.
   *
   * @param pipeline the pipeline's name, for messages and reports
   */
  @RequiresLane
  public static Run open(
      String pipeline, Backend backend, AdapterMode mode, ExecutionContext context) {
    Run run = new Run(pipeline, backend, mode, context);
    context.observer().runStarted(pipeline, backend.engine().name());
    return run;
  }

  /** Returns the lane of a node, and ends the lane of any other: one node runs at a time. */
  @RequiresLane
  public Lane lane(String node) {
    Lane lane = current;
    if (lane == null || !lane.node().equals(node)) {
      lane = new Lane(this, node);
      current = lane;
    }
    return lane;
  }

  /** Ends the lane given last, because its node ended. */
  public void endLane() {
    current = null;
  }

  /**
   * Returns whether anybody looks at nodes; if not, {@link #nodeStarted} and {@link #nodeFinished}
   * need no call.
   */
  public boolean watchesNodes() {
    return context.timesNodes() || context.observer() != RunObserver.NONE;
  }

  /**
   * Says that a node starts.
   *
   * @param index its position among the pipeline's nodes, from 0
   */
  public void nodeStarted(String node, int index) {
    context.observer().nodeStarted(node, index);
    synchronized (this) {
      nodeStartedNanos = System.nanoTime();
    }
  }

  /**
   * Says that the node started last ended.
   *
   * @param failure what it failed with; null if it went well
   */
  public void nodeFinished(String node, @Nullable Throwable failure) {
    NodeRecord record;
    synchronized (this) {
      Duration elapsed = Duration.ofNanos(System.nanoTime() - nodeStartedNanos);
      record = NodeRecord.of(node, elapsed, failure);
      nodes.add(record);
    }
    context.observer().nodeFinished(record);
  }

  /** Returns what the run did so far; also after it is closed. */
  public synchronized RunReport report() {
    List<String> warnings =
        mode == AdapterMode.BRIDGE
            ? List.of()
            : List.of("[LK405] " + Code.LK405.message() + " " + Code.LK405.fix());
    return new RunReport(
        pipeline,
        backend.engine().name(),
        backend.profile().digest(),
        started,
        Duration.ofNanos(System.nanoTime() - startedNanos),
        nodes,
        executions.stream().map(Execution::toRecord).toList(),
        warnings);
  }

  /**
   * Frees everything that lanes of this run gave away and nobody took over. Closing twice is
   * harmless.
   *
   * @throws LaneException LK900 if something could not be freed
   */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      current = null;
    }
    Exception failure = resources.close();
    context.observer().runFinished();
    if (failure != null) {
      throw new LaneException(
          Code.LK900,
          Code.LK900.message("Closing the run of " + pipeline + " failed: " + failure.getMessage()),
          Code.LK900.fix(),
          failure);
    }
  }

  /** Fails unless the lane may be used now. */
  void requireCurrent(Lane lane) {
    if (closed) {
      throw escaped(lane, "the run of " + pipeline + " is closed");
    } else if (current != lane.whole()) {
      Lane now = current;
      throw escaped(
          lane, now == null ? "that node has ended" : "node '" + now.node() + "' runs now");
    }
  }

  private static LaneException escaped(Lane lane, String why) {
    return new LaneException(
        Code.LK310,
        Code.LK310.message("the lane of node '" + lane.node() + "' is used, but " + why),
        Code.LK310.fix(),
        null);
  }

  String pipeline() {
    return pipeline;
  }

  Backend backend() {
    return backend;
  }

  AdapterMode mode() {
    return mode;
  }

  Resources resources() {
    return resources;
  }

  RunTables tables() {
    return tables;
  }

  @RequiresLane
  ExecutionOptions options(LaneOptions lane) {
    return ExecutionOptions.of(context, backend, mode, lane);
  }

  /**
   * Stops what runs, soon, and lets nothing more start: executions fail with LK406. What was
   * computed before stays until the run is closed. May be called from any thread, any number of
   * times.
   */
  public void cancel() {
    cancelled = true;
    running.forEach(stop -> stop.now(Stop.Reason.RUN_IS_CANCELLED));
  }

  /** Says that an execution starts, which is stopped when the run is cancelled. */
  void starts(Stop stop) {
    running.add(stop);
    if (cancelled) {
      stop.now(Stop.Reason.RUN_IS_CANCELLED);
    }
  }

  /** Says that an execution ended; more than once is harmless. */
  void ended(Stop stop) {
    running.remove(stop);
  }

  /** Returns where results are counted; opened with the first one, closed last. */
  synchronized BufferAllocator allocator() {
    if (allocator == null) {
      allocator =
          resources.add(
              context
                  .allocator()
                  .map(parent -> parent.newChildAllocator(pipeline, 0, Long.MAX_VALUE))
                  .orElseGet(ArrowMemory::open));
    }
    return allocator;
  }

  /** Keeps an execution for the report, and tells the observer. */
  void executed(Execution execution) {
    synchronized (this) {
      executions.add(execution);
    }
    if (context.observer() != RunObserver.NONE) {
      context.observer().executionFinished(execution.toRecord());
    }
  }
}
