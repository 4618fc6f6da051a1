package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.count;
import static dev.lanekeeper.plan.Expressions.left;
import static dev.lanekeeper.plan.Expressions.right;
import static dev.lanekeeper.testing.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.Backend;
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
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.Test;

/** Limits of the profile, and streams that end early. */
interface LimitConformance extends Conformance {

  /** Numbers. */
  RowType<Row> NUMBER = RowType.of(Schema.parse("n int64 not null"));

  @Test
  @LaneRoot("conformance of engines")
  default void theTimeLimitEndsAnExecution() {
    withProfile(
        RuntimeProfile.defaults().withTimeLimit(Duration.ofMillis(300)),
        lane -> {
          long start = System.nanoTime();
          assertFails(Code.LK406, () -> lane.list(endless())).hasMessageContaining("PT0.3S");
          assertThat(Duration.ofNanos(System.nanoTime() - start))
              .isLessThan(Duration.ofSeconds(10));
        });
  }

  @Test
  @LaneRoot("conformance of engines")
  default void batchesAreAsLargeAsTheProfileSays() {
    withProfile(
        RuntimeProfile.defaults().withBatchRows(1000),
        lane -> {
          int most = lane.stream(numbers(5000), LimitConformance::largestBatch);
          assertThat(most).isEqualTo(1000);
        });
  }

  @Test
  default void aStreamMayEndEarly(Lane lane) throws Exception {
    try (ArrowReader reader = lane.stream(numbers(100_000))) {
      assertThat(reader.loadNextBatch()).isTrue();
    }
    lane.stream(numbers(10)); // left to the run
  }

  private static int largestBatch(ArrowReader reader) {
    try {
      return largestOf(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int largestOf(ArrowReader reader) throws IOException {
    int most = 0;
    while (reader.loadNextBatch()) {
      most = Math.max(most, reader.getVectorSchemaRoot().getRowCount());
    }
    return most;
  }

  /** Returns a plan over so many pairs that nobody waits for its end. */
  private static Plan<Row> endless() {
    Plan<Row> some = numbers(60_000);
    Plan<Row> pairs = pairs(pairs(pairs(some, some), some), some);
    return pairs.groupBy().aggregate(NUMBER, count().as(column()));
  }

  private static Plan<Row> pairs(Plan<Row> one, Plan<Row> other) {
    return one.innerJoin(other, left(column()).ne(right(column())))
        .select(NUMBER, left(column()).as(column()));
  }

  private static Column<Row, Long> column() {
    return Column.of(NUMBER, "n", Long.class);
  }

  private static Plan<Row> numbers(int count) {
    List<Row> rows = LongStream.range(0, count).mapToObj(i -> Row.of(NUMBER.schema(), i)).toList();
    return Plan.values(rows, NUMBER);
  }

  @RequiresLane
  private void withProfile(RuntimeProfile profile, Consumer<Lane> test) {
    try (Backend backend = Backend.open(engine(), profile);
        Run run = Run.open("limits", backend, AdapterMode.BRIDGE, ExecutionContext.of(profile))) {
      test.accept(run.lane("limited"));
    }
  }
}
