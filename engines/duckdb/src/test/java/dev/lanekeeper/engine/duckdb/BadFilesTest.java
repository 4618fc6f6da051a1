package dev.lanekeeper.engine.duckdb;

import static dev.lanekeeper.engine.duckdb.LaneFixture.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.duckdb.LaneFixture.Order;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are missing, damaged or of other columns, on their way into a new file: each is told
 * with its name and a fix, and nothing is written.
 */
final class BadFilesTest {

  record TextForLong(String id) {}

  record Unknown(long ids) {}

  record DoubleForText(double customer) {}

  record IntForLong(int id) {}

  @TempDir private Path folder;
  private byte[] good = new byte[0];

  @BeforeEach
  void writeGoodFile() throws IOException {
    try (LaneFixture shop = new LaneFixture()) {
      shop.lane.write(orders(), Sink.parquet(folder.resolve("good.parquet")));
    }
    good = Files.readAllBytes(folder.resolve("good.parquet"));
  }

  @Test
  void missing() throws IOException {
    assertRefused(
        folder.resolve("godo.parquet"),
        Order.class,
        "godo.parquet does not exist (did you mean 'good.parquet'?)",
        "fix: Correct the path.");
  }

  @Test
  void folderInPlaceOfAFile() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other.parquet"));
    assertRefused(other, Order.class, "other.parquet is a folder, not a file", "fix: Name the");
  }

  @Test
  void empty() throws IOException {
    assertRefused(damaged(new byte[0]), Order.class, "damaged.parquet cannot be read as Parquet");
  }

  @Test
  void cutOff() throws IOException {
    assertRefused(
        damaged(Arrays.copyOf(good, good.length - 20)),
        Order.class,
        "damaged.parquet cannot be read as Parquet",
        "No magic bytes",
        "fix: Replace the file; it may be damaged, or of another format.");
  }

  @Test
  void wrongBytesInTheFooter() throws IOException {
    assertRefused(
        damaged(flipped(good.length - 200, 100)),
        Order.class,
        "damaged.parquet cannot be read as Parquet");
  }

  @Test
  void wrongBytesInThePages() throws IOException {
    assertRefused(
        damaged(flipped(4, 56)),
        Order.class,
        "the plan reads",
        "damaged.parquet",
        "fix: Look at the file that is named, and replace it if it is damaged.");
  }

  @Test
  void wronglyTypedColumns() throws IOException {
    Path file = folder.resolve("good.parquet");
    String has = "the file has: id int64, customer text, amount decimal(18,2), day date";
    assertRefused(file, TextForLong.class, "  id      text not null  int64\n", has);
    assertRefused(file, DoubleForText.class, "  customer  float64 not null  text\n", has);
    assertRefused(file, IntForLong.class, "  id      int32 not null  int64\n", has);
    assertRefused(file, Unknown.class, "nothing (did you mean 'id'?)", has);
  }

  @Test
  void outputFolderThatIsAFile() throws IOException {
    Files.writeString(folder.resolve("out"), "mine");
    assertThatThrownBy(() -> copy(folder.resolve("good.parquet"), Order.class))
        .isInstanceOfSatisfying(
            LaneException.class, failure -> assertThat(failure.code()).isEqualTo(Code.LK410))
        .hasMessageContaining("out is a file, not a folder. Nothing was replaced.");
    assertThat(folder.resolve("out")).hasContent("mine");
  }

  private byte[] flipped(int from, int count) {
    byte[] bytes = good.clone();
    for (int i = from; i < from + count; i++) {
      bytes[i] ^= 0x55;
    }
    return bytes;
  }

  private Path damaged(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("damaged.parquet"), bytes);
  }

  private <R> void copy(Path source, Class<R> record) {
    try (LaneFixture shop = new LaneFixture()) {
      shop.lane.write(
          Plan.parquet(source, record), Sink.parquet(folder.resolve("out/copy.parquet")));
    }
  }

  private void assertRefused(Path source, Class<?> record, String... texts) throws IOException {
    List<Path> before = files();
    assertThatThrownBy(() -> copy(source, record))
        .isInstanceOfSatisfying(
            LaneException.class, failure -> assertThat(failure.code()).isEqualTo(Code.LK407))
        .hasMessageContaining(" at Shop.top on duckdb, plan ")
        .message()
        .contains(texts)
        .doesNotContain("LINE 1");
    assertThat(files()).isEqualTo(before);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }
}
