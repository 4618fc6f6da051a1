package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.left;
import static dev.lanekeeper.plan.Expressions.right;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/** Millions of rows to sort on a backend that may use a few megabytes of memory. */
final class LargeSort implements AutoCloseable {

  /** How many rows the large query has. */
  static final long LARGE = 2_499 * 2_500;

  /** How many rows the small query has. */
  static final long SMALL = 3;

  private static final long MEMORY = 64L << 20;
  private static final int SIDE = 2_500;

  /** What numbers are multiples of, so that no engine can keep them in fewer bytes. */
  private static final long SPREAD = 1_000_003_000_017L;

  private static final RowType<Row> PAIR =
      RowType.of(Schema.parse("a int64 not null, b int64 not null"));
  private static final RowType<Row> NUMBER = RowType.of(Schema.parse("a int64 not null"));

  private final BufferAllocator allocator = ArrowMemory.open();
  private final Backend backend;
  private final Run run;
  private final Lane lane;

  @RequiresLane
  private LargeSort(Engine engine, RuntimeProfile profile) {
    backend = Backend.open(engine, profile);
    run =
        Run.open(
            "memory",
            backend,
            AdapterMode.BRIDGE,
            ExecutionContext.of(profile).withAllocator(allocator));
    lane = run.lane("sorted");
  }

  @RequiresLane
  static LargeSort open(Engine engine, Optional<Path> spillFolder) {
    RuntimeProfile small = RuntimeProfile.defaults().withMemoryLimit(MEMORY).withThreads(2);
    return new LargeSort(engine, spillFolder.map(small::withSpillFolder).orElse(small));
  }

  /** Runs the large query and returns how many rows it had. */
  long run() {
    Plan<Row> numbers = numbers(SIDE);
    Column<Row, Long> number = Column.of(NUMBER, "a", Long.class);
    Column<Row, Long> a = Column.of(PAIR, "a", Long.class);
    Column<Row, Long> b = Column.of(PAIR, "b", Long.class);
    Plan<Row> pairs =
        numbers
            .innerJoin(numbers, left(number).ne(right(number)))
            .select(PAIR, left(number).as(a), right(number).as(b));
    return count(pairs.orderBy(b.desc(), a.asc()));
  }

  /** Runs a query of few rows and returns how many it had. */
  long runSmall() {
    return count(numbers((int) SMALL));
  }

  /** Returns how much Arrow memory is in use. */
  long leftMemory() {
    return allocator.getAllocatedMemory();
  }

  private long count(Plan<Row> plan) {
    return lane.stream(plan, LargeSort::count);
  }

  private static long count(ArrowReader reader) {
    try {
      long rows = 0;
      while (reader.loadNextBatch()) {
        rows += reader.getVectorSchemaRoot().getRowCount();
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Plan<Row> numbers(int count) {
    List<Row> rows =
        LongStream.range(0, count).mapToObj(i -> Row.of(NUMBER.schema(), i * SPREAD)).toList();
    return Plan.values(rows, NUMBER);
  }

  @Override
  public void close() {
    run.close();
    backend.close();
    allocator.close();
  }
}
