package dev.lanekeeper.testing;

import static dev.lanekeeper.testing.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.io.FileSink;
import dev.lanekeeper.io.Receipt;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.io.SinkRows;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sinks: every write mode, all or nothing. */
interface SinkConformance extends Conformance {

  /** A row with a key. */
  record Keyed(long id, @Nullable String place, int amount) {}

  /** A row with fewer columns. */
  record Id(long id) {}

  /** Some rows to begin with. */
  List<Keyed> OLD =
      List.of(new Keyed(1, "a", 10), new Keyed(2, null, 20), new Keyed(3, "c\n\"", 30));

  @Test
  default void rowsOfFilesAreReplacedByKey(Lane lane, @TempDir Path folder) {
    CsvOptions options = CsvOptions.defaults().withoutHeader().withNullText("-");
    for (FileSink sink :
        List.of(
            Sink.parquet(folder.resolve("a/x.parquet")),
            Sink.csv(folder.resolve("a/x.csv")),
            Sink.csv(folder.resolve("a/y.csv"), options))) {
      FileSink merging = sink.mergeByKey("id");
      Receipt first = lane.write(keyed(OLD), merging);
      assertThat(first.rows()).isEqualTo(3);
      assertThat(first.replaced()).hasValue(0);
      List<Keyed> changes = List.of(new Keyed(2, "b", 21), new Keyed(4, null, 40));
      Receipt second = lane.write(keyed(changes), merging);
      assertThat(second.rows()).isEqualTo(2);
      assertThat(second.replaced()).hasValue(1);
      assertThat(second.file()).isEqualTo(sink.target());
      assertThat(lane.list(read(sink, options)))
          .containsExactlyInAnyOrder(OLD.get(0), changes.get(0), OLD.get(2), changes.get(1));
      Receipt pair = lane.write(keyed(OLD), sink.mergeByKey("ID", "amount"));
      assertThat(pair.replaced()).hasValue(2);
      assertThat(lane.list(read(sink, options))).hasSize(5);
      lane.write(keyed(List.of()), merging);
      assertThat(lane.list(read(sink, options))).hasSize(5);
    }
    assertThat(files(folder)).containsExactly("a/x.csv", "a/x.parquet", "a/y.csv");
  }

  private static Plan<Keyed> read(FileSink sink, CsvOptions options) {
    String name = sink.target().toString();
    return name.endsWith(".parquet")
        ? Plan.parquet(sink.target(), Keyed.class)
        : Plan.csv(
            sink.target(), Keyed.class, name.endsWith("y.csv") ? options : CsvOptions.defaults());
  }

  @Test
  default void keysThatAreNoneAreRefused(Lane lane, @TempDir Path folder) {
    FileSink sink = Sink.parquet(folder.resolve("x.parquet"));
    lane.write(keyed(OLD), sink);
    assertFails(Code.LK404, () -> lane.write(keyed(OLD), sink.mergeByKey("place")))
        .hasMessageContaining("A row to merge has a null in place. Nothing was replaced.");
    List<Keyed> same = List.of(new Keyed(7, "x", 1), new Keyed(7, "x", 2));
    assertFails(Code.LK404, () -> lane.write(keyed(same), sink.mergeByKey("id", "place")))
        .hasMessageContaining("has the same id, place as another new row. Nothing was replaced.");
    assertFails(Code.LK410, () -> lane.write(keyed(OLD), sink.mergeByKey("ids")))
        .hasMessageContaining("the plan has no column 'ids', only [id, place, amount]");
    assertOld(lane, sink);
  }

  @Test
  default void columnsThatWouldBeLostAreTold(Lane lane, @TempDir Path folder) {
    Plan<Id> ids = Plan.values(List.of(new Id(1)), Id.class);
    for (FileSink sink :
        List.of(Sink.parquet(folder.resolve("x.parquet")), Sink.csv(folder.resolve("x.csv")))) {
      lane.write(keyed(OLD), sink);
      assertFails(Code.LK410, () -> lane.write(ids, sink.mergeByKey("id")))
          .hasMessageContaining("it has columns that the plan has not: [amount, place]");
      Path other = folder.resolve("other");
      lane.write(ids, new FileSink(other, sink.format(), sink.mode()));
      assertFails(
          Code.LK407,
          () ->
              lane.write(
                  keyed(OLD), new FileSink(other, sink.format(), sink.mergeByKey("id").mode())));
    }
  }

  @Test
  default void filesAreAdded(Lane lane, @TempDir Path folder) {
    for (String kind : List.of("parquet", "csv", "json")) {
      Path target = folder.resolve("in/" + kind);
      Sink sink =
          switch (kind) {
            case "parquet" -> Sink.parquet(target).append();
            case "csv" -> Sink.csv(target).append();
            default -> Sink.json(target).append();
          };
      Path first = lane.write(keyed(OLD), sink).file();
      Path second = lane.write(keyed(OLD.subList(0, 1)), sink).file();
      assertThat(first.getParent()).isEqualTo(target);
      assertThat(first.toString()).isLessThan(second.toString()).endsWith("." + kind);
      List<Path> both = List.of(first, second);
      RowType<Keyed> type = RowType.of(Keyed.class);
      Plan<Keyed> read =
          switch (kind) {
            case "parquet" -> Plan.parquet(both, type);
            case "csv" -> Plan.csv(both, type, CsvOptions.defaults());
            default -> Plan.json(both, type);
          };
      assertThat(lane.list(read)).hasSize(4);
    }
    Path file = folder.resolve("in/parquet").resolve("x");
    lane.write(keyed(OLD), Sink.parquet(file));
    assertFails(Code.LK410, () -> lane.write(keyed(OLD), Sink.parquet(file).append()))
        .hasMessageContaining("it is a file, not a folder that files are added to");
  }

  @Test
  default void targetsThatAreThereAreNotCreated(Lane lane, @TempDir Path folder) {
    for (Sink sink :
        List.of(
            Sink.parquet(folder.resolve("x.parquet")).create(),
            Sink.csv(folder.resolve("x.csv")).create(),
            Sink.json(folder.resolve("x.json")).create())) {
      lane.write(keyed(OLD), sink);
      assertFails(Code.LK410, () -> lane.write(keyed(OLD), sink))
          .hasMessageContaining("it exists, and the sink is to create it");
    }
  }

  @Test
  default void aSourceThatFailsInTheMiddleLeavesFilesAsTheyWere(Lane lane, @TempDir Path folder) {
    Plan<SourceConformance.Numbered> breaking =
        Plan.source(
            new SourceConformance.Counting(200_000, 150_000), SourceConformance.Numbered.class);
    List<Sink> sinks = new ArrayList<>();
    for (FileSink sink :
        List.of(Sink.parquet(folder.resolve("p")), Sink.csv(folder.resolve("c")))) {
      lane.write(
          Plan.values(
              List.of(new SourceConformance.Numbered(1, "n")), SourceConformance.Numbered.class),
          sink);
      sinks.add(sink);
      sinks.add(sink.mergeByKey("number"));
      sinks.add(new FileSink(folder.resolve("new"), sink.format(), sink.append().mode()));
      sinks.add(
          new FileSink(folder.resolve("new"), sink.format(), sink.replacePartition("text").mode()));
    }
    sinks.add(Sink.json(folder.resolve("j")));
    List<String> before = files(folder);
    for (Sink sink : sinks) {
      assertFails(Code.LK407, () -> lane.write(breaking, sink)).hasMessageContaining("lost count");
      assertThat(files(folder)).isEqualTo(before);
    }
  }

  @Test
  default void aFolderIsNoFile(Lane lane, @TempDir Path folder) throws IOException {
    Path target = Files.createDirectory(folder.resolve("x"));
    for (Sink sink :
        List.of(
            Sink.parquet(target),
            Sink.parquet(target).create(),
            Sink.parquet(target).mergeByKey("id"),
            Sink.json(target))) {
      assertFails(Code.LK410, () -> lane.write(keyed(OLD), sink))
          .hasMessageContaining("it is a folder");
    }
    assertThat(target).isEmptyDirectory();
  }

  /** Joins the texts of a stream. */
  final class Joining implements Sink {
    private final StringBuilder text = new StringBuilder();

    @Override
    public Receipt write(SinkRows rows) {
      StringBuilder written = new StringBuilder();
      long count = 0;
      try (ArrowReader reader = rows.stream()) {
        while (reader.loadNextBatch()) {
          VarCharVector texts = (VarCharVector) reader.getVectorSchemaRoot().getVector("text");
          for (int row = 0; row < texts.getValueCount(); row++) {
            written.append(texts.getObject(row));
          }
          count += texts.getValueCount();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      text.append(written);
      return new Receipt("text", count, OptionalLong.empty(), 0, List.of());
    }
  }

  @Test
  default void aSinkOfOnesOwnGetsAStream(Lane lane) {
    Joining sink = new Joining();
    SourceConformance.Counting three = new SourceConformance.Counting(3, -1);
    Receipt receipt = lane.write(Plan.source(three, SourceConformance.Numbered.class), sink);
    assertThat(sink.text.toString()).hasSize(6).contains("n0", "n1", "n2");
    assertThat(receipt.rows()).isEqualTo(3);
    SourceConformance.Counting breaking = new SourceConformance.Counting(3, 2);
    assertFails(
        Code.LK407,
        () -> lane.write(Plan.source(breaking, SourceConformance.Numbered.class), sink));
    assertThat(sink.text.toString()).hasSize(6);
  }

  private static Plan<Keyed> keyed(List<Keyed> rows) {
    return Plan.values(rows, Keyed.class);
  }

  private static void assertOld(Lane lane, FileSink sink) {
    assertThat(lane.list(Plan.parquet(sink.target(), Keyed.class)))
        .containsExactlyInAnyOrderElementsOf(OLD);
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !Files.isDirectory(path))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
