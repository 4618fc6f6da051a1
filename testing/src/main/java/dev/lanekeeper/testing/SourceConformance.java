package dev.lanekeeper.testing;

import static dev.lanekeeper.testing.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.source.Source;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources of one's own, and Arrow files: opened when needed, read once a run, closed always. */
interface SourceConformance extends Conformance {

  /** A number and its text. */
  record Numbered(long number, String text) {}

  /** Counts up; fails at a number, if that is not negative. */
  final class Counting implements Source<Numbered> {
    private final long rows;
    private final long failsAt;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    Counting(long rows, long failsAt) {
      this.rows = rows;
      this.failsAt = failsAt;
    }

    @Override
    public String name() {
      return "counting to " + rows;
    }

    @Override
    public Stream<Numbered> open() throws IOException {
      opened.incrementAndGet();
      if (failsAt == 0) {
        throw new IOException("nobody there");
      }
      return LongStream.range(0, rows)
          .peek(
              number -> {
                if (number == failsAt) {
                  throw new IllegalStateException("lost count");
                }
              })
          .mapToObj(number -> new Numbered(number, "n" + number))
          .onClose(closed::incrementAndGet);
    }
  }

  @Test
  default void aSourceIsOpenedOnceARunWhenItIsNeeded(Lane lane) {
    Counting source = new Counting(200_000, -1);
    Plan<Numbered> plan = Plan.source(source, Numbered.class);
    Column<Numbered, Long> number = Column.of(Numbered.class, "number", Long.class);
    assertThat(source.opened).hasValue(0);
    assertThat(lane.list(plan.where(number.gt(199_997L))))
        .containsExactlyInAnyOrder(
            new Numbered(199_998, "n199998"), new Numbered(199_999, "n199999"));
    assertThat(lane.list(plan.unionAll(plan).where(number.eq(7L)))).hasSize(2);
    assertThat(source.opened).hasValue(1);
    assertThat(source.closed).hasValue(1);
  }

  @Test
  default void explainingAPlanReadsNoSource(Lane lane) {
    Counting source = new Counting(5, -1);
    Plan<Numbered> plan = Plan.source(source, Numbered.class);
    assertThat(lane.explain(plan.limit(1))).contains("WHERE 1 = 0");
    assertThat(source.opened).hasValue(0);
    assertThat(lane.list(plan)).hasSize(5);
    assertThat(lane.explain(plan.limit(1))).doesNotContain("WHERE 1 = 0");
  }

  @Test
  default void aCancelledRunReadsNoFurther(Lane lane, Run run) {
    Counting source = new Counting(Long.MAX_VALUE, -1);
    Source<Numbered> cancelling =
        new Source<>() {
          @Override
          public String name() {
            return "cancelling";
          }

          @Override
          public Stream<Numbered> open() throws IOException {
            return source.open().peek(row -> cancelAt(row, run));
          }
        };
    assertFails(Code.LK406, () -> lane.list(Plan.source(cancelling, Numbered.class)))
        .hasMessageContaining("the run was cancelled");
    assertThat(source.closed).hasValue(1);
  }

  private static void cancelAt(Numbered row, Run run) {
    if (row.number() == 100_000) {
      run.cancel();
    }
  }

  @Test
  default void aSourceThatFailsIsNamed(Lane lane) {
    Counting source = new Counting(200_000, 150_000);
    Plan<Numbered> plan = Plan.source(source, Numbered.class);
    assertFails(Code.LK407, () -> lane.list(plan))
        .hasMessageContaining("source 'counting to 200000' cannot be read")
        .hasMessageContaining("java.lang.IllegalStateException: lost count")
        .hasMessageContaining("aSourceThatFailsIsNamed on " + engine().name())
        .hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(source.closed).hasValue(1);
    Counting closed = new Counting(5, 0);
    assertFails(Code.LK407, () -> lane.list(Plan.source(closed, Numbered.class)))
        .hasMessageContaining("java.io.IOException: nobody there");
    Counting good = new Counting(5, -1);
    assertThat(lane.list(Plan.source(good, Numbered.class))).hasSize(5);
  }

  @Test
  default void rowsOfASourceThatAreNoneAreTold(Lane lane) {
    RowType<Row> type = RowType.of(Schema.parse("n int64 not null"));
    Source<Row> nulls =
        new Source<>() {
          @Override
          public String name() {
            return "nulls";
          }

          @Override
          public Stream<Row> open() {
            return Stream.of(Row.of(Schema.parse("n int64"), (Object) null));
          }
        };
    assertFails(Code.LK404, () -> lane.list(Plan.source(nulls, type)));
  }

  @Test
  default void arrowFilesAreReadByName(Lane lane, @TempDir Path folder) throws IOException {
    for (Schema schema : List.of(ValueConformance.SCALARS, ValueConformance.NESTED)) {
      List<Row> rows = new RandomRows(17).of(schema, 300);
      RowType<Row> type = RowType.of(schema);
      Path file = folder.resolve("a.arrow");
      Path stream = folder.resolve("a.arrows");
      writeArrow(lane, Plan.values(rows, type), file, true);
      writeArrow(lane, Plan.values(rows, type), stream, false);
      List<String> twice = new ArrayList<>(RowText.of(rows));
      twice.addAll(RowText.of(rows));
      assertThat(RowText.of(lane.list(Plan.arrow(List.of(file, stream), type))))
          .containsExactlyInAnyOrderElementsOf(twice);
      RowType<Row> ids = RowType.of(Schema.parse("ID int64 not null"));
      assertThat(lane.list(Plan.arrow(List.of(file), ids))).hasSize(300);
    }
  }

  @Test
  default void valuesInADictionaryAreRead(
      Lane lane, BufferAllocator allocator, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.arrow");
    DictionaryEncoding encoding = new DictionaryEncoding(7, false, null);
    try (VarCharVector places = texts("dictionary", allocator, "Ulm", "Rom");
        VarCharVector texts = texts("place", allocator, "Rom", "Ulm", null, "Rom")) {
      Dictionary dictionary = new Dictionary(places, encoding);
      try (FieldVector encoded = (FieldVector) DictionaryEncoder.encode(texts, dictionary);
          WritableByteChannel channel = Channels.newChannel(Files.newOutputStream(file));
          ArrowWriter writer =
              new ArrowFileWriter(
                  VectorSchemaRoot.of(encoded),
                  new DictionaryProvider.MapDictionaryProvider(dictionary),
                  channel)) {
        writer.writeBatch();
      }
    }
    RowType<Row> type = RowType.of(Schema.parse("place text"));
    assertThat(lane.list(Plan.arrow(List.of(file), type)))
        .extracting(row -> row.get("place"))
        .containsExactlyInAnyOrder("Rom", "Ulm", null, "Rom");
    RowType<Row> number = RowType.of(Schema.parse("place int32"));
    assertFails(Code.LK407, () -> lane.list(Plan.arrow(List.of(file), number)))
        .hasMessageContaining("the file has: place text");
  }

  private static VarCharVector texts(
      String name, BufferAllocator allocator, @Nullable String... values) {
    VarCharVector vector = new VarCharVector(name, allocator);
    vector.allocateNew();
    for (int i = 0; i < values.length; i++) {
      String value = values[i];
      if (value != null) {
        vector.setSafe(i, value.getBytes(StandardCharsets.UTF_8));
      }
    }
    vector.setValueCount(values.length);
    return vector;
  }

  @Test
  default void arrowFilesThatDoNotFitAreTold(Lane lane, @TempDir Path folder) throws IOException {
    RowType<Row> type = RowType.of(Schema.parse("n int64, t text"));
    Path file = folder.resolve("a.arrow");
    Row row = Row.of(type.schema(), 1L, null);
    writeArrow(lane, Plan.values(List.of(row), type), file, true);
    RowType<Row> other = RowType.of(Schema.parse("n int32, tt text"));
    assertFails(Code.LK407, () -> lane.list(Plan.arrow(List.of(file), other)))
        .hasMessageContaining(file + " does not have the record's columns")
        .hasMessageContaining("n       int32     int64")
        .hasMessageContaining("tt      text      nothing");
    RowType<Row> notNull = RowType.of(Schema.parse("t text not null"));
    assertFails(Code.LK404, () -> lane.list(Plan.arrow(List.of(file), notNull)))
        .hasMessageContaining("column 't' of " + file + " holds nulls");
    byte[] good = Files.readAllBytes(file);
    for (byte[] bad :
        List.of(
            new byte[] {1, 2, 3},
            Arrays.copyOf(good, good.length / 2),
            "ARROW1".getBytes(StandardCharsets.US_ASCII))) {
      Files.write(file, bad);
      assertFails(Code.LK407, () -> lane.list(Plan.arrow(List.of(file), type)))
          .hasMessageContaining(file + " cannot be read as Arrow");
    }
    Files.delete(file);
    assertFails(Code.LK407, () -> lane.list(Plan.arrow(List.of(file), type)))
        .hasMessageContaining("does not exist");
    Files.write(file, good);
    assertThat(lane.list(Plan.arrow(List.of(file), type))).containsExactly(row);
  }

  private static void writeArrow(Lane lane, Plan<Row> plan, Path file, boolean asFile)
      throws IOException {
    try (ArrowReader rows = lane.stream(plan);
        WritableByteChannel channel = Channels.newChannel(Files.newOutputStream(file));
        ArrowWriter writer =
            asFile
                ? new ArrowFileWriter(rows.getVectorSchemaRoot(), rows, channel)
                : new ArrowStreamWriter(rows.getVectorSchemaRoot(), rows, channel)) {
      writer.start();
      while (rows.loadNextBatch()) {
        writer.writeBatch();
      }
      writer.end();
    }
  }
}
