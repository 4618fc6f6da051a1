package dev.lanekeeper.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SinkTest {

  @TempDir private Path folder;

  @Test
  void fileIsWrittenIntoNewFolders() throws IOException {
    Path target = folder.resolve("a/b/orders.parquet");
    Receipt receipt = Sink.parquet(target).write(WrittenRows.of("1", "one"));
    assertThat(receipt.rows()).isEqualTo(1);
    assertThat(receipt.bytes()).isEqualTo(3);
    assertThat(receipt.files()).containsExactly(target);
    assertThat(content()).containsExactly("a/b/orders.parquet: one");
  }

  @Test
  void fileIsReplaced() throws IOException {
    Sink sink = Sink.csv(folder.resolve("orders.csv"));
    sink.write(WrittenRows.of("1", "one"));
    sink.write(WrittenRows.of("1", "two"));
    assertThat(content()).containsExactly("orders.csv: two");
  }

  @Test
  void failureLeavesFileAsItWas() throws IOException {
    Sink sink = Sink.parquet(folder.resolve("orders.parquet"));
    sink.write(WrittenRows.of("1", "one"));
    assertThatThrownBy(() -> sink.write(WrittenRows.of("1", "two").failing()))
        .hasMessage("the engine gave up");
    assertThat(content()).containsExactly("orders.parquet: one");
  }

  @Test
  void failureLeavesNoNewFolders() throws IOException {
    Sink sink = Sink.parquet(folder.resolve("a/b/orders.parquet"));
    assertThatThrownBy(() -> sink.write(WrittenRows.of("1", "one").failing()))
        .hasMessage("the engine gave up");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void existingTargetIsNotCreatedAgain() throws IOException {
    Sink sink = Sink.parquet(folder.resolve("orders.parquet")).create();
    sink.write(WrittenRows.of("1", "one"));
    assertNotWritten(() -> sink.write(WrittenRows.of("1", "two")), "it exists");
    assertThat(content()).containsExactly("orders.parquet: one");
  }

  @Test
  void folderIsNoFile() {
    assertNotWritten(
        () -> Sink.parquet(folder).write(WrittenRows.of("1", "one")), folder + ": it is a folder");
  }

  @Test
  void fileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertNotWritten(
        () -> Sink.parquet(file.resolve("orders.parquet")).write(WrittenRows.of("1", "one")),
        "is a file, not a folder");
    assertNotWritten(
        () -> Sink.parquet(file).replacePartition("day").write(WrittenRows.of("1", "one")),
        "it is a file, not a folder");
    assertThat(content()).containsExactly("file: mine");
  }

  @Test
  void partitionsOfTheRowsAreReplacedAndOthersStay() throws IOException {
    Sink sink = Sink.parquet(folder.resolve("orders")).replacePartition("day");
    sink.write(new WrittenRows(Map.of("1", "one", "2", "two"), false));
    Receipt receipt = sink.write(WrittenRows.of("2", "new"));
    assertThat(receipt.files()).containsExactly(folder.resolve("orders/day=2/data_0.parquet"));
    assertThat(content())
        .containsExactly("orders/day=1/data_0.parquet: one", "orders/day=2/data_0.parquet: new");
  }

  @Test
  void failureLeavesPartitionsAsTheyWere() throws IOException {
    Sink sink = Sink.parquet(folder.resolve("orders")).replacePartition("day");
    sink.write(WrittenRows.of("1", "one"));
    assertThatThrownBy(() -> sink.write(WrittenRows.of("1", "two").failing()))
        .hasMessage("the engine gave up");
    assertThat(content()).containsExactly("orders/day=1/data_0.parquet: one");
  }

  @Test
  void failureBetweenTwoPartitionsMovesTheFirstBack() throws IOException {
    Path orders = folder.resolve("orders");
    Sink sink = Sink.parquet(orders).replacePartition("day");
    sink.write(WrittenRows.of("1", "one"));
    // Named as a partition that is about to come, and mounted nowhere else: a link that leads to
    // itself does not
    // "exist", so it is not moved aside, and no folder can take its place.
    Path loop = orders.resolve("day=2");
    Files.createSymbolicLink(loop, loop);
    WrittenRows both = new WrittenRows(Map.of("1", "new", "2", "new"), false);
    assertNotWritten(() -> sink.write(both), "day=2");
    assertThat(Files.readString(orders.resolve("day=1/data_0.parquet"))).isEqualTo("one");
    assertThat(loop).isSymbolicLink();
  }

  @Test
  void partitionColumnMustBeThere() {
    assertNotWritten(
        () -> Sink.parquet(folder).replacePartition("week").write(WrittenRows.of("1", "one")),
        "the plan has no column 'week', only [day]");
  }

  private static void assertNotWritten(ThrowingCallable write, String why) {
    assertThatThrownBy(write)
        .isInstanceOfSatisfying(
            LaneException.class, failure -> assertThat(failure.code()).isEqualTo(Code.LK410))
        .hasMessageContaining(why)
        .hasMessageContaining("Nothing was replaced.");
  }

  private Stream<String> content() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().map(this::line).toList().stream();
    }
  }

  private String line(Path file) {
    try {
      return folder.relativize(file) + ": " + Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
