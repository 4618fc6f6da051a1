package dev.lanekeeper.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.EngineExecution;
import org.jspecify.annotations.Nullable;

/**
 * Whether an execution is to end before it is done, and why. Asked to stop at any moment, from any
 * thread, it stops whatever statement runs, and lets none start.
 */
@RequiresLane
final class Stop {

  enum Reason {
    TIME_IS_OVER,
    RUN_IS_CANCELLED
  }

  private @Nullable Reason reason;
  private @Nullable EngineExecution running;

  /** Stops what runs; the first reason counts. */
  synchronized void now(Reason why) {
    if (reason == null) {
      reason = why;
      if (running != null) {
        running.cancel();
      }
    }
  }

  /** Says which statement runs from now on. */
  synchronized void runs(EngineExecution statement) {
    running = statement;
    if (reason != null) {
      statement.cancel();
      check();
    }
  }

  /** Fails if it is time to stop. */
  synchronized void check() {
    if (reason != null) {
      throw new EngineException(Code.LK406, "stopped before it started", "", null);
    }
  }

  synchronized @Nullable Reason reason() {
    return reason;
  }
}
