package dev.lanekeeper.lane;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Cancels an execution that takes too long. One daemon thread watches all of them. */
final class TimeLimit implements AutoCloseable {

  private final @Nullable ScheduledFuture<?> alarm;

  private TimeLimit(Optional<Duration> limit, Runnable cancel) {
    alarm =
        limit.isEmpty()
            ? null
            : Watch.THREAD.schedule(cancel, limit.get().toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Starts to watch; empty never ends anything. */
  static TimeLimit start(Optional<Duration> limit, Runnable cancel) {
    return new TimeLimit(limit, cancel);
  }

  @Override
  public void close() {
    if (alarm != null) {
      alarm.cancel(false);
    }
  }

  /** Started with the first limit. */
  private static final class Watch {
    private static final ScheduledThreadPoolExecutor THREAD = start();

    private static ScheduledThreadPoolExecutor start() {
      ScheduledThreadPoolExecutor executor =
          new ScheduledThreadPoolExecutor(
              1,
              task -> {
                Thread thread = new Thread(task, "lanekeeper-time-limit");
                thread.setDaemon(true);
                return thread;
              });
      executor.setRemoveOnCancelPolicy(true);
      return executor;
    }
  }
}
