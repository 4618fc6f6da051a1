package dev.lanekeeper.engine.duckdb;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs what makes DuckDB recurse on a thread with a large stack: it parses and plans nested steps
 * by recursion, about 6 KB of stack for each, and a stack that ends takes the whole JVM with it.
 * The stack is reserved, not used, until it is needed. Threads wait a while for more, since to
 * start one costs as much as a small query.
 */
final class DeepStack {

  /**
   * How many steps may read each other: tested with every kind of step. Planning takes about a
   * second for so many; for 2,000 joins it is 11 s, for 4,000 aggregates 15 s, and 8,000 filters
   * are not planned within a minute.
   */
  static final int STATEMENT_DEPTH = 1000;

  /** DuckDB's own limit, which counts more than steps. */
  static final int EXPRESSION_DEPTH = 20_000;

  private static final long STACK_BYTES = 512L << 20;
  private static final long IDLE_SECONDS = 10;

  /** As many as there are callers: each call either finds an idle thread or starts one. */
  private static final Executor THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> {
            Thread thread = new Thread(null, task, "lanekeeper-duckdb", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
          });

  private DeepStack() {}

  /**
   * Runs a task and waits for it.
   *
   * @param cancel stops the task soon; called if this thread is interrupted, which then stays so
   */
  static <T> T call(Callable<T> task, Runnable cancel) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    THREADS.execute(future);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
          cancel.run();
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
