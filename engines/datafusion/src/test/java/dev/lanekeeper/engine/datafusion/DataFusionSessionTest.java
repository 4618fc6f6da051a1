package dev.lanekeeper.engine.datafusion;

import static dev.lanekeeper.engine.datafusion.SessionFixture.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.EngineExecution;
import dev.lanekeeper.engine.Explain;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DataFusionSessionTest {

  private static final RowType<Row> NUMBERS =
      RowType.of(Schema.parse("id int64 not null, text text"));

  /** So many pairs that nobody waits for their end. */
  private static final String ENDLESS =
      "SELECT a.id FROM numbers AS a JOIN numbers AS b ON a.id <> b.id";

  private final SessionFixture engine = new SessionFixture();

  @AfterEach
  void nothingIsLeft() {
    engine.close();
  }

  @Test
  void isFoundByServiceLoader() {
    assertThat(ServiceLoader.load(Engine.class)).extracting(Engine::name).contains("datafusion");
  }

  @Test
  void readsARegisteredTableManyTimesInOneStatement() throws Exception {
    engine.register("numbers", NUMBERS, numbers(200_000));
    String join = "SELECT count(*) AS value FROM numbers AS a JOIN numbers AS b ON a.id = b.id + 1";
    assertThat(engine.value(join, "int64")).isEqualTo(199_999L);
  }

  @Test
  void registersAnEmptyTable() throws Exception {
    engine.register("it's \"empty\"", NUMBERS, List.of());
    assertThat(engine.rows("SELECT * FROM \"it's \"\"empty\"\"\"", "id int64, text text"))
        .isEmpty();
  }

  @Test
  void forgetsADroppedTable() {
    engine.register("numbers", NUMBERS, numbers(1));
    engine.session.drop("numbers");
    engine.session.drop("never there");
    assertFails(Code.LK402, () -> engine.rows("SELECT id FROM numbers", "id int64"))
        .hasMessageContaining("there is no table 'numbers'");
  }

  @Test
  void streamsBatchesOfTheAskedSize() throws Exception {
    engine.register("numbers", NUMBERS, numbers(10_000));
    try (EngineExecution execution =
            engine.session.prepare(query("SELECT id, text FROM numbers ORDER BY id"));
        ArrowReader reader = execution.stream(engine.allocator, 3000)) {
      List<Integer> sizes = new ArrayList<>();
      while (reader.loadNextBatch()) {
        sizes.add(reader.getVectorSchemaRoot().getRowCount());
      }
      assertThat(sizes).allMatch(size -> size <= 3000).contains(3000);
      assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(10_000);
    }
  }

  @Test
  void endsAStreamThatIsClosedEarly() throws Exception {
    engine.register("numbers", NUMBERS, numbers(60_000));
    try (EngineExecution execution = engine.session.prepare(query(ENDLESS));
        ArrowReader reader = execution.stream(engine.allocator, 0)) {
      assertThat(reader.loadNextBatch()).isTrue();
    }
    assertThat(engine.allocator.getAllocatedMemory()).isZero();
  }

  @Test
  void cancelsBeforeItStarts() {
    try (EngineExecution execution = engine.session.prepare(query("SELECT 1 AS x"))) {
      execution.cancel();
      assertFails(Code.LK406, () -> execution.stream(engine.allocator, 0))
          .hasMessageContaining("cancelled");
    }
  }

  @Test
  void cancelsInMidStream() throws Exception {
    engine.register("numbers", NUMBERS, numbers(60_000));
    try (EngineExecution execution = engine.session.prepare(query(ENDLESS));
        ArrowReader reader = execution.stream(engine.allocator, 0)) {
      assertThat(reader.loadNextBatch()).isTrue();
      Thread other = new Thread(execution::cancel);
      other.start();
      assertFails(Code.LK406, () -> readToEnd(reader)).hasMessageContaining("cancelled");
      other.join();
      assertFails(Code.LK406, reader::loadNextBatch);
    }
  }

  @Test
  void endsOpenExecutionsWithTheSession() throws Exception {
    SessionFixture other = new SessionFixture();
    other.register("numbers", NUMBERS, numbers(60_000));
    EngineExecution execution = other.session.prepare(query(ENDLESS));
    try (ArrowReader reader = execution.stream(engine.allocator, 0)) {
      other.close();
      assertFails(Code.LK406, () -> readToEnd(reader));
    }
    execution.close();
    other.session.close();
    assertFails(Code.LK406, () -> other.session.prepare(query("SELECT 1 AS x")));
  }

  @Test
  void saysThatMemoryIsOutWithoutASpillFolder() {
    RuntimeProfile small = RuntimeProfile.defaults().withMemoryLimit(12_000_000).withThreads(1);
    try (SessionFixture limited = new SessionFixture(small)) {
      limited.register("numbers", NUMBERS, numbers(200_000));
      assertFails(
              Code.LK406,
              () ->
                  limited.rows("SELECT id, text FROM numbers ORDER BY text", "id int64, text text"))
          .hasMessageContaining("DataFusion is out of memory")
          .hasMessageContaining("memoryLimit");
    }
  }

  @Test
  void spillsToItsOwnFolderAndRemovesIt(@TempDir Path folder) throws Exception {
    RuntimeProfile profile =
        RuntimeProfile.defaults()
            .withMemoryLimit(16_000_000)
            .withThreads(1)
            .withSpillFolder(folder);
    try (SessionFixture limited = new SessionFixture(profile)) {
      limited.register("numbers", NUMBERS, numbers(200_000));
      String sql =
          "SELECT count(*) AS value FROM (SELECT text, count(*) AS n FROM numbers GROUP BY text) AS t";
      assertThat(limited.value(sql, "int64")).isEqualTo(160_001L);
      assertThat(children(folder)).hasSize(1);
    }
    assertThat(children(folder)).isEmpty();
  }

  @Test
  void takesQueriesOfItsTablesAndNothingElse() {
    for (String sql :
        List.of(
            "SET datafusion.execution.batch_size = 1",
            "CREATE TABLE t (x INT)",
            "SELECT * FROM '/etc/hostname'",
            "SELECT now() AS x",
            "SELEC 1")) {
      assertFails(Code.LK402, () -> engine.rows(sql, "x int32"));
    }
  }

  @Test
  void explainsWithoutRunningAndCountsWhatRan() {
    engine.register("numbers", NUMBERS, numbers(60_000));
    try (EngineExecution execution = engine.session.prepare(query(ENDLESS))) {
      assertThat(execution.explain(Explain.ON)).contains("NestedLoopJoinExec");
      assertThat(execution.explain(Explain.OFF)).isEmpty();
    }
    try (EngineExecution execution =
        engine.session.prepare(query("SELECT id FROM numbers WHERE id < 7"))) {
      assertThat(execution.explain(Explain.ANALYZE)).contains("output_rows=7");
    }
  }

  @Test
  void closesTwice() {
    SessionFixture other = new SessionFixture();
    EngineExecution execution = other.session.prepare(query("SELECT 1 AS x"));
    execution.close();
    execution.close();
    execution.cancel();
    other.close();
    other.session.close();
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      Code code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            EngineException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }

  private static void readToEnd(ArrowReader reader) throws IOException {
    while (reader.loadNextBatch()) {
      // Only counted by the allocator.
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }

  private static List<Row> numbers(int count) {
    return LongStream.range(0, count)
        .mapToObj(i -> Row.of(NUMBERS.schema(), i, i % 5 == 0 ? null : "text " + i))
        .toList();
  }
}
