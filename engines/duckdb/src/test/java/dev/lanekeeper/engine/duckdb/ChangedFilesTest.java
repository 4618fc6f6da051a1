package dev.lanekeeper.engine.duckdb;

import static dev.lanekeeper.engine.duckdb.JdbcSourceTests.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that change while a run has them in its plans: each execution gives what is there now, or
 * says what is wrong with it; never rows of before.
 */
final class ChangedFilesTest {

  record Item(long id, String name) {}

  record Loose(@Nullable Long id, @Nullable String name) {}

  record Other(String id, long name) {}

  private static final List<Item> OLD = List.of(new Item(1, "one"), new Item(2, "two"));
  private static final List<Item> NEW = List.of(new Item(3, "six"), new Item(4, "ten"));

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("items");
  }

  private Map<Sink, Plan<Item>> formats() {
    return Map.of(
        Sink.parquet(file), Plan.parquet(file, Item.class),
        Sink.csv(file), Plan.csv(file, Item.class),
        Sink.json(file), Plan.json(file, Item.class));
  }

  private static void write(Lane lane, Sink sink, List<Item> rows) {
    lane.write(Plan.values(rows, Item.class), sink);
  }

  @Test
  void aFileThatIsReplacedIsReadAnew() throws IOException {
    for (Map.Entry<Sink, Plan<Item>> format : formats().entrySet()) {
      try (LaneFixture run = new LaneFixture();
          LaneFixture other = new LaneFixture()) {
        write(other.lane, format.getKey(), OLD);
        byte[] old = Files.readAllBytes(file);
        assertThat(run.lane.list(format.getValue())).hasSameElementsAs(OLD);
        write(other.lane, format.getKey(), NEW);
        byte[] renewed = Files.readAllBytes(file);
        assertThat(renewed).hasSameSizeAs(old);
        assertThat(run.lane.list(format.getValue())).hasSameElementsAs(NEW);
        // In place, and of the same size.
        Files.write(file, old);
        assertThat(run.lane.list(format.getValue())).hasSameElementsAs(OLD);
        Files.move(
            Files.write(folder.resolve("beside"), renewed),
            file,
            StandardCopyOption.REPLACE_EXISTING);
        assertThat(run.lane.list(format.getValue())).hasSameElementsAs(NEW);
      }
      try (LaneFixture next = new LaneFixture()) {
        assertThat(next.lane.list(format.getValue())).hasSameElementsAs(NEW);
      }
    }
  }

  @Test
  void aFileThatIsReplacedByAnotherKindIsRefused() throws IOException {
    for (Map.Entry<Sink, Plan<Item>> format : formats().entrySet()) {
      Plan<Item> plan = format.getValue();
      try (LaneFixture run = new LaneFixture()) {
        write(run.lane, format.getKey(), OLD);
        byte[] good = Files.readAllBytes(file);
        assertThat(run.lane.list(plan)).hasSize(2);
        Plan<Other> others = Plan.values(List.of(new Other("x", 1)), Other.class);
        run.lane.write(others, format.getKey());
        assertFails(Code.LK407, () -> run.lane.list(plan)).hasMessageContaining(file.toString());
        Plan<Loose> nulls = Plan.values(List.of(new Loose(null, "x")), Loose.class);
        run.lane.write(nulls, format.getKey());
        assertFails(Code.LK404, () -> run.lane.list(plan)).hasMessageContaining(file.toString());
        Files.write(file, Arrays.copyOf(good, good.length - 4));
        if (!format.getKey().equals(Sink.csv(file))) { // which has no end that can be missing
          assertFails(Code.LK407, () -> run.lane.list(plan)).hasMessageContaining(file.toString());
        }
        Files.delete(file);
        assertFails(Code.LK407, () -> run.lane.list(plan)).hasMessageContaining("does not exist");
        Files.write(file, good);
        assertThat(run.lane.list(plan)).hasSameElementsAs(OLD);
      }
    }
  }
}
