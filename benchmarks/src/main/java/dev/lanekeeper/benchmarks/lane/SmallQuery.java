package dev.lanekeeper.benchmarks.lane;

import com.sun.management.ThreadMXBean;
import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.benchmarks.lane.SmallQueryPipeline.Item;
import dev.lanekeeper.benchmarks.measure.Numbers;
import dev.lanekeeper.benchmarks.measure.RowCount;
import dev.lanekeeper.benchmarks.measure.Turns;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.Rel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * A query whose work is next to nothing, so that what is left is what the way there costs: through
 * the lane the plan is built, compiled, run and read to its end each time; over JDBC the statement
 * is prepared, run and read each time. Prints the median milliseconds of both, and the bytes that
 * each allocates on the heap, of all threads.
 */
final class SmallQuery {

  private static final int ROWS = 100;
  private static final int WARM_ROUNDS = 5_000;
  private static final int ROUNDS = 5_000;
  private static final int ALLOCATING = 1_000;
  private static final double MOST = 50;
  private static final String QUERY =
      "SELECT name, price FROM items WHERE price < ? ORDER BY price NULLS LAST LIMIT 10";

  private final Plan<Item> items = items();
  private final Lane lane;
  private final PlainDuckDb plain;

  private SmallQuery(Lane lane, PlainDuckDb plain) {
    this.lane = lane;
    this.plain = plain;
  }

  /** Needs no arguments. */
  @LaneRoot("small query")
  public static void main(String[] arguments) throws Exception {
    RuntimeProfile profile = RuntimeProfile.defaults();
    try (PlainDuckDb plain = new PlainDuckDb();
        Backend backend = Backend.open(DuckDb.engine(), profile);
        Run run = Run.open("small", backend, AdapterMode.BRIDGE, ExecutionContext.of(profile))) {
      plain.execute(
          "CREATE TABLE items AS SELECT range AS id, 'item ' || range AS name,"
              + " CAST(range AS DOUBLE) AS price FROM range(%d)".formatted(ROWS));
      SmallQuery query = new SmallQuery(run.lane("offers"), plain);
      System.out.println(query.measure().line());
    }
  }

  private Numbers measure() throws Exception {
    Turns turns = new Turns();
    turns.add("lane", this::lane);
    turns.add("plain", this::plain);
    turns.run(WARM_ROUNDS, false);
    turns.run(ROUNDS, true);
    Numbers numbers = new Numbers();
    turns.addTo(numbers);
    numbers.put("lane.bytes", allocated(this::lane));
    numbers.put("plain.bytes", allocated(this::plain));
    return numbers;
  }

  /** The table as the plan of its node. */
  private static Plan<Item> items() {
    Plan<Item> rows =
        SmallQueryPipeline.items(
            LongStream.range(0, ROWS).mapToObj(i -> new Item(i, "item " + i, i)).toList());
    return Plan.of(new Rel.Named("items", rows.rel()), rows.rowType());
  }

  private void lane() throws IOException {
    check(lane.stream(SmallQueryPipelineWiring.offers(items, MOST), RowCount::of));
  }

  private void plain() throws Exception {
    check(plain.count(QUERY, MOST));
  }

  private static void check(long rows) throws IOException {
    if (rows != 10) {
      throw new IOException(rows + " rows, not 10");
    }
  }

  private static double allocated(Turns.Task task) throws Exception {
    long before = allocated();
    for (int i = 0; i < ALLOCATING; i++) {
      task.run();
    }
    return (double) (allocated() - before) / ALLOCATING;
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds())).sum();
  }
}
