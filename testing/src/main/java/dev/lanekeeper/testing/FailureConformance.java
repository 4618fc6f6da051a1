package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.literal;
import static dev.lanekeeper.plan.Expressions.plus;
import static dev.lanekeeper.testing.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Engines that fail when part of the rows are out: the failure is coded, nothing of them is left,
 * and the next query on the same backend works.
 */
interface FailureConformance extends Conformance {

  /** So many that no engine computes all before it gives the first away. */
  int MANY = 1_500_000;

  /** Numbers. */
  RowType<Row> NUMBERS = RowType.of(Schema.parse("n int64 not null"));

  @Test
  default void aStreamDiesOnALateRow(Lane lane, BufferAllocator allocator, @TempDir Path folder)
      throws IOException {
    Plan<Row> numbers = numbers(folder, Long.toString(Long.MAX_VALUE));
    try (ArrowReader reader = lane.stream(successors(numbers))) {
      long[] rows = new long[1];
      assertFails(Code.LK402, () -> countInto(rows, reader));
      assertThat(rows[0]).isPositive().isLessThanOrEqualTo(MANY);
    }
    assertAllIsWell(lane, allocator, numbers);
  }

  @Test
  default void aFileIsDamagedFarDown(Lane lane, BufferAllocator allocator, @TempDir Path folder)
      throws IOException {
    Plan<Row> numbers = numbers(folder, "no number");
    try (ArrowReader reader = lane.stream(numbers)) {
      long[] rows = new long[1];
      assertFails(Code.LK407, () -> countInto(rows, reader)).hasMessageContaining("numbers.csv");
      assertThat(rows[0]).isPositive().isLessThanOrEqualTo(MANY);
    }
    assertAllIsWell(lane, allocator, numbers);
  }

  @Test
  default void aTableThatCannotBeFinishedIsFreed(
      Lane lane, BufferAllocator allocator, @TempDir Path folder) throws IOException {
    Plan<Row> numbers = numbers(folder, Long.toString(Long.MAX_VALUE));
    assertFails(Code.LK402, () -> lane.table(successors(numbers)));
    assertFails(Code.LK402, () -> lane.list(successors(numbers)));
    assertAllIsWell(lane, allocator, numbers);
  }

  @Test
  default void aFileThatCannotBeFinishedReplacesNothing(
      Lane lane, BufferAllocator allocator, @TempDir Path folder) throws IOException {
    Plan<Row> numbers = numbers(folder, Long.toString(Long.MAX_VALUE));
    Path target = Files.createDirectory(folder.resolve("target"));
    Path file = target.resolve("numbers.parquet");
    lane.write(Plan.values(List.of(Row.of(NUMBERS.schema(), 7L)), NUMBERS), Sink.parquet(file));

    assertFails(Code.LK402, () -> lane.write(successors(numbers), Sink.parquet(file)));

    assertThat(target).isDirectoryContaining(path -> path.equals(file));
    assertThat(target.toFile().list()).hasSize(1);
    assertThat(lane.list(Plan.parquet(List.of(file), NUMBERS))).hasSize(1);
    assertAllIsWell(lane, allocator, numbers);
  }

  private static void assertAllIsWell(Lane lane, BufferAllocator allocator, Plan<Row> numbers) {
    assertThat(allocator.getAllocatedMemory()).isZero();
    try (ArrowTable first = lane.table(numbers.limit(3))) {
      assertThat(first.rowCount()).isEqualTo(3);
    }
  }

  private static void countInto(long[] rows, ArrowReader reader) throws IOException {
    while (reader.loadNextBatch()) {
      rows[0] += reader.getVectorSchemaRoot().getRowCount();
    }
  }

  /** Returns each number's successor: there is none of the greatest. */
  private static Plan<Row> successors(Plan<Row> numbers) {
    Column<Row, Long> n = Column.of(NUMBERS, "n", Long.class);
    return numbers.select(NUMBERS, plus(n, literal(1L)).as(n));
  }

  /** Returns a file of many numbers in a row, with something else as the last one. */
  private static Plan<Row> numbers(Path folder, String last) throws IOException {
    Path file = folder.resolve("numbers.csv");
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      lines.write("n\n");
      for (int i = 0; i < MANY; i++) {
        lines.write(Integer.toString(i));
        lines.write('\n');
      }
      lines.write(last);
      lines.write('\n');
    }
    return Plan.csv(List.of(file), NUMBERS, CsvOptions.defaults());
  }
}
