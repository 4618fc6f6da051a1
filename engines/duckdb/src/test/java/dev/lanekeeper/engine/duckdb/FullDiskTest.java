package dev.lanekeeper.engine.duckdb;

import static dev.lanekeeper.engine.duckdb.JdbcSourceTests.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.io.FileSink;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk with no more room: a file system in memory, which only some users may mount. */
final class FullDiskTest {

  record Wide(int id, UUID one, UUID other) {}

  /** More rows than the disk holds in any format. */
  private static final class Many implements Source<Wide> {
    private final int rows;

    Many(int rows) {
      this.rows = rows;
    }

    @Override
    public String name() {
      return rows + " rows";
    }

    @Override
    public Stream<Wide> open() {
      Random random = new Random(7);
      return IntStream.range(0, rows).mapToObj(id -> new Wide(id, uuid(random), uuid(random)));
    }

    private static UUID uuid(Random random) {
      return new UUID(random.nextLong(), random.nextLong());
    }
  }

  @TempDir private Path folder;
  private boolean mounted;

  @BeforeEach
  void mount() throws IOException {
    mounted = call("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString());
    assumeTrue(mounted, "this user may not mount a small file system");
  }

  @AfterEach
  void unmount() throws IOException {
    if (mounted) {
      assertThat(call("umount", folder.toString())).isTrue();
    }
  }

  private static boolean call(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFullDiskLeavesTheOldFile() throws IOException {
    Plan<Wide> few = Plan.source(new Many(3), Wide.class);
    Plan<Wide> many = Plan.source(new Many(100_000), Wide.class);
    FileSink parquet = Sink.parquet(folder.resolve("x.parquet"));
    FileSink csv = Sink.csv(folder.resolve("x.csv"));
    Sink json = Sink.json(folder.resolve("x.json"));
    try (LaneFixture run = new LaneFixture()) {
      for (Sink sink : new Sink[] {parquet, csv, json}) {
        run.lane.write(few, sink);
      }
      for (Sink sink :
          new Sink[] {
            parquet,
            csv,
            json,
            parquet.mergeByKey("id"),
            csv.mergeByKey("id"),
            Sink.parquet(folder.resolve("in")).append(),
            Sink.csv(folder.resolve("in")).append(),
            Sink.json(folder.resolve("in")).append(),
          }) {
        assertFails(Code.LK410, () -> run.lane.write(many, sink))
            .message()
            .containsIgnoringCase("no space left on device");
        assertThat(files()).containsExactly("x.csv", "x.json", "x.parquet");
      }
      assertThat(run.lane.list(Plan.parquet(parquet.target(), Wide.class))).hasSize(3);
      assertThat(run.lane.list(Plan.csv(csv.target(), Wide.class))).hasSize(3);
    }
  }

  private Stream<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList()
          .stream();
    }
  }
}
