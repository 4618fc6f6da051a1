package dev.lanekeeper.wiring;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.report.RunObserver;
import dev.lanekeeper.report.RunReport;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a wiring runs in: its backend and run, if nodes execute plans, and who watches. */
final class Surroundings {

  private final Outline outline;
  private final NodeClock clock;
  private RunObserver observer = RunObserver.NONE;
  private AdapterMode mode = AdapterMode.BRIDGE;
  private @Nullable Engine engine;
  private @Nullable RuntimeProfile profile;
  private @Nullable Backend owned;
  private @Nullable Backend backend;
  private @Nullable Run run;
  private int running = -1;

  Surroundings(Outline outline) {
    this.outline = outline;
    this.clock = new NodeClock(outline);
  }

  void use(Engine opened, RuntimeProfile with) {
    engine = opened;
    profile = with;
    backend = null;
  }

  void use(Backend shared) {
    backend = shared;
    engine = null;
  }

  void use(AdapterMode path) {
    mode = path;
  }

  void use(RunObserver watcher) {
    observer = watcher;
  }

  /** Opens the backend, if it is the wiring's own, and the run. */
  @RequiresLane
  void open() {
    if (engine != null) {
      owned = Backend.open(engine, Objects.requireNonNull(profile));
      backend = owned;
    }
    clock.observe(observer);
    if (backend != null) {
      ExecutionContext context = ExecutionContext.of(backend.profile()).withObserver(observer);
      run = Run.open(outline.name(), backend, mode, context);
    } else {
      clock.open();
    }
  }

  /** Returns whether nodes have to be told when they start. */
  boolean watched() {
    return run != null || observer != RunObserver.NONE;
  }

  /** Ends the node before, and starts one. */
  void started(int node) {
    finished(null);
    running = node;
    if (run == null) {
      clock.start(node);
    } else {
      run.nodeStarted(outline.node(node), node);
    }
  }

  /**
   * Ends the running node, if there is one.
   *
   * @param failure what it failed with; null if it went well
   */
  void finished(@Nullable Throwable failure) {
    int node = running;
    running = -1;
    if (node < 0) {
      return;
    }
    if (run == null) {
      clock.finish(failure);
    } else {
      run.endLane();
      run.nodeFinished(outline.node(node), failure);
    }
  }

  @RequiresLane
  Lane lane(int node) {
    return Objects.requireNonNull(run, "checked before the node runs").lane(outline.node(node));
  }

  RunReport report() {
    return run == null ? clock.report() : run.report();
  }

  void cancel() {
    if (run != null) {
      run.cancel();
    }
  }

  void close() {
    Backend closedLast = owned;
    owned = null;
    try {
      if (run != null) {
        run.close();
      }
      clock.close();
    } finally {
      if (closedLast != null) {
        closedLast.close();
      }
    }
  }
}
