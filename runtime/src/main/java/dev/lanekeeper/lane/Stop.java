package dev.lanekeeper.lane;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.EngineException;
import org.jspecify.annotations.Nullable;

/**
 * Whether an execution is to end before it is done, and why. Asked to stop at any moment, from any
 * thread, it stops whatever statement runs, and lets none start.
 */
final class Stop {

  enum Reason {
    TIME_IS_OVER,
    RUN_IS_CANCELLED
  }

  private @Nullable Reason reason;
  private @Nullable Runnable cancel;

  /** Stops what runs; the first reason counts. */
  void now(Reason why) {
    Runnable running;
    synchronized (this) {
      running = reason == null ? cancel : null;
      reason = reason == null ? why : reason;
    }
    // Not under the lock: to cancel may take until the statement has ended.
    if (running != null) {
      running.run();
    }
  }

  /**
   * Says what runs from now on.
   *
   * @param cancelIt how it is stopped
   */
  void runs(Runnable cancelIt) {
    boolean stopped;
    synchronized (this) {
      cancel = cancelIt;
      stopped = reason != null;
    }
    if (stopped) {
      cancelIt.run();
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
