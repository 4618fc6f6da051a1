package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.benchmarks.measure.Numbers;
import dev.lanekeeper.benchmarks.measure.RowCount;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.testing.tpch.TpchTables.LineItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Cancels long queries at random moments, runs of the lane and in turn statements of JDBC, and
 * prints how long after the call whoever waited had its failure, with all of the query freed:
 * milliseconds, the median, the 99th percentile and the most.
 */
final class CancelRace {

  private static final int TIMES = 150;
  private static final int LEAST = 5;
  private static final int MOST = 800;
  private static final double NANOSECONDS_A_MILLISECOND = 1e6;

  private final Backend backend;
  private final ScheduledExecutorService alarms;

  private CancelRace(Backend backend, ScheduledExecutorService alarms) {
    this.backend = backend;
    this.alarms = alarms;
  }

  /** Arguments: the folder with TPC-H's tables. */
  @LaneRoot("stops queries")
  public static void main(String[] arguments) throws Exception {
    Plan<LineItem> lineItem = TpchFiles.in(Path.of(arguments[0])).lineItem();
    List<Plan<?>> queries =
        List.of(
            LongQueriesQueries.pairs(lineItem),
            LongQueriesQueries.sorted(lineItem),
            LongQueriesQueries.ranked(lineItem),
            LongQueriesQueries.grouped(lineItem),
            LongQueriesQueries.streamed(lineItem));
    Random random = new Random(7);
    List<Double> lane = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor();
    try (Backend backend = Backend.open(DuckDb.engine(), RuntimeProfile.defaults());
        PlainCancel jdbc = new PlainCancel(alarms)) {
      CancelRace race = new CancelRace(backend, alarms);
      for (int i = 0; i < TIMES; i++) {
        Plan<?> query = queries.get(i % queries.size());
        int after = LEAST + random.nextInt(MOST - LEAST);
        lane.add(race.cancel(query, after) / NANOSECONDS_A_MILLISECOND);
        plain.add(jdbc.cancel(race.statement(query), after) / NANOSECONDS_A_MILLISECOND);
      }
    }
    alarms.shutdown();
    Numbers numbers = new Numbers();
    numbers.put("times", TIMES);
    add(numbers, "lane", lane);
    add(numbers, "plain", plain);
    System.out.println(numbers.line());
  }

  private static void add(Numbers numbers, String name, List<Double> times) {
    Collections.sort(times);
    numbers.put(name + ".p50", times.get(times.size() / 2));
    numbers.put(name + ".p99", times.get((int) Math.ceil(times.size() * 0.99) - 1));
    numbers.put(name + ".most", times.get(times.size() - 1));
  }

  @RequiresLane
  private String statement(Plan<?> query) {
    ExecutionContext context = ExecutionContext.of(RuntimeProfile.defaults());
    try (Run run = Run.open("long", backend, AdapterMode.BRIDGE, context)) {
      return Statements.of(query, run.lane("statement"));
    }
  }

  /** Returns how many nanoseconds after it was cancelled a query had ended. */
  @RequiresLane
  private long cancel(Plan<?> query, long afterMilliseconds) throws IOException {
    ExecutionContext context = ExecutionContext.of(RuntimeProfile.defaults());
    try (Run run = Run.open("long", backend, AdapterMode.BRIDGE, context)) {
      // The files are looked at before the clock starts.
      run.lane("files").explain(query);
      AtomicLong cancelled = new AtomicLong();
      Runnable cancel =
          () -> {
            cancelled.set(System.nanoTime());
            run.cancel();
          };
      Future<?> alarm = alarms.schedule(cancel, afterMilliseconds, TimeUnit.MILLISECONDS);
      try {
        run.lane("query").stream(query, RowCount::of);
      } catch (LaneException e) {
        if (e.code() == Code.LK406) {
          return System.nanoTime() - cancelled.get();
        }
        throw e;
      } finally {
        alarm.cancel(false);
      }
      throw new IOException("a query ended before it was cancelled");
    }
  }
}
