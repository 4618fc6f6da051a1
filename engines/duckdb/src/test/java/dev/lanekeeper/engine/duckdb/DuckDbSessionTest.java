package dev.lanekeeper.engine.duckdb;

import static dev.lanekeeper.engine.duckdb.SessionFixture.query;
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

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DuckDbSessionTest {

  private static final RowType<Row> NUMBERS = RowType.of(Schema.parse("id int64, text text"));
  private static final String ENDLESS =
      "SELECT i FROM range(100000000000) t(i) WHERE i < 200000 OR hash(i) = 3";

  private final SessionFixture engine = new SessionFixture();

  @AfterEach
  void nothingIsLeft() {
    engine.close();
  }

  @Test
  void isFoundByServiceLoader() {
    assertThat(ServiceLoader.load(Engine.class)).extracting(Engine::name).containsExactly("duckdb");
  }

  @Test
  void readsARegisteredTableManyTimesInOneStatement() throws Exception {
    List<Row> rows = numbers(200_000);
    engine.register("numbers", NUMBERS, rows);
    String join = "SELECT count(*) AS value FROM numbers a JOIN numbers b ON a.id = b.id + 1";
    assertThat(engine.value(join, "int64")).isEqualTo(199_999L);
    String union = "SELECT count(*) AS value FROM (FROM numbers UNION ALL FROM numbers)";
    assertThat(engine.value(union, "int64")).isEqualTo(400_000L);
  }

  @Test
  void keepsTheOrderOfARegisteredTable() throws Exception {
    List<Row> rows = numbers(150_000);
    engine.register("numbers", NUMBERS, rows);
    assertThat(engine.rows("SELECT * FROM numbers", "id int64, text text")).isEqualTo(rows);
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
    assertThatThrownBy(() -> engine.rows("SELECT * FROM numbers", "id int64"))
        .isInstanceOfSatisfying(
            EngineException.class, e -> assertThat(e.code()).isEqualTo(Code.LK402))
        .hasMessageContaining("numbers");
  }

  @Test
  void streamsBatchesOfTheAskedSize() throws Exception {
    try (EngineExecution execution =
            engine.session.prepare(query("SELECT i FROM range(10000) t(i)"));
        ArrowReader reader = execution.stream(engine.allocator, 4000)) {
      List<Integer> sizes = new ArrayList<>();
      while (reader.loadNextBatch()) {
        sizes.add(reader.getVectorSchemaRoot().getRowCount());
      }
      assertThat(sizes).containsExactly(4000, 4000, 2000);
    }
  }

  @Test
  void endsAStreamThatIsClosedEarly() throws Exception {
    try (EngineExecution execution =
            engine.session.prepare(query("SELECT i, 'text ' || i FROM range(100000000000) t(i)"));
        ArrowReader reader = execution.stream(engine.allocator, 0)) {
      assertThat(reader.loadNextBatch()).isTrue();
    }
    assertThat(engine.allocator.getAllocatedMemory()).isZero();
  }

  @Test
  void cancelsBeforeItStarts() {
    try (EngineExecution execution = engine.session.prepare(query("SELECT 1"))) {
      execution.cancel();
      assertThatThrownBy(() -> execution.stream(engine.allocator, 0)).satisfies(this::isCancelled);
    }
  }

  @Test
  void cancelsWhileItComputes() {
    String sorted = "SELECT count(*) FROM range(100000000000) t(i) WHERE i < 200000 OR hash(i) = 3";
    try (EngineExecution execution = engine.session.prepare(query(sorted))) {
      cancelAfter(execution, 200);
      long start = System.nanoTime();
      assertThatThrownBy(() -> execution.stream(engine.allocator, 0).loadNextBatch())
          .satisfies(this::isCancelled);
      assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
  }

  @Test
  void cancelsBetweenBatchesAndWithin() throws Exception {
    try (EngineExecution execution = engine.session.prepare(query(ENDLESS));
        ArrowReader reader = execution.stream(engine.allocator, 0)) {
      cancelAfter(execution, 200);
      assertThatThrownBy(() -> readToEnd(reader)).satisfies(this::isCancelled);
      assertThatThrownBy(reader::loadNextBatch).satisfies(this::isCancelled);
    }
  }

  @Test
  void stopsForAnInterruptedThread() {
    Thread thread = Thread.currentThread();
    try (EngineExecution execution =
        engine.session.prepare(
            query("SELECT count(*) FROM range(100000000000) WHERE hash(range) = 3"))) {
      new Thread(() -> pauseThen(200, thread::interrupt)).start();
      assertThatThrownBy(() -> execution.stream(engine.allocator, 0)).satisfies(this::isCancelled);
    }
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void endsOpenExecutionsWithTheSession() throws Exception {
    SessionFixture other = new SessionFixture();
    EngineExecution execution = other.session.prepare(query(ENDLESS));
    try (ArrowReader reader = execution.stream(engine.allocator, 0)) {
      other.close();
      assertThatThrownBy(reader::loadNextBatch).satisfies(this::isCancelled);
    }
  }

  @Test
  void saysThatMemoryIsOut() {
    RuntimeProfile small = RuntimeProfile.defaults().withMemoryLimit(50_000_000).withThreads(1);
    try (SessionFixture limited = new SessionFixture(small)) {
      assertThatThrownBy(
              () -> limited.rows("SELECT list(i) AS x FROM range(50000000) t(i)", "x list<int64>"))
          .isInstanceOfSatisfying(
              EngineException.class,
              e -> {
                assertThat(e.code()).isEqualTo(Code.LK406);
                assertThat(e.problem())
                    .startsWith("DuckDB is out of memory")
                    .doesNotContain("temp_directory");
                assertThat(e.fix()).contains("memoryLimit", "spillFolder");
              });
    }
  }

  @Test
  void spillsToItsOwnFolderAndRemovesIt(@TempDir Path folder) throws Exception {
    RuntimeProfile profile =
        RuntimeProfile.defaults()
            .withMemoryLimit(60_000_000)
            .withThreads(1)
            .withSpillFolder(folder);
    try (SessionFixture limited = new SessionFixture(profile)) {
      String sql = "SELECT count(*) AS value FROM (SELECT DISTINCT i FROM range(5000000) t(i))";
      assertThat(limited.value(sql, "int64")).isEqualTo(5_000_000L);
      assertThat(children(folder)).hasSize(1);
    }
    assertThat(children(folder)).isEmpty();
  }

  @Test
  void saysThatItsSpillFolderIsGone(@TempDir Path folder) throws Exception {
    RuntimeProfile profile =
        RuntimeProfile.defaults()
            .withMemoryLimit(60_000_000)
            .withThreads(1)
            .withSpillFolder(folder);
    String sql = "SELECT count(*) AS value FROM (SELECT DISTINCT i FROM range(%d) t(i))";
    try (SessionFixture limited = new SessionFixture(profile)) {
      Path own = children(folder).get(0);
      Files.delete(own);
      Files.writeString(own, "in the way");

      assertThatThrownBy(() -> limited.value(sql.formatted(5_000_000), "int64"))
          .isInstanceOfSatisfying(
              EngineException.class,
              e -> {
                assertThat(e.code()).isEqualTo(Code.LK406);
                assertThat(e.fix()).contains("spillFolder");
              });
      assertThat(limited.value(sql.formatted(1_000), "int64")).isEqualTo(1_000L);
    }
    assertThat(children(folder)).isEmpty();
  }

  @Test
  void appliesTheProfile() throws Exception {
    RuntimeProfile profile = RuntimeProfile.defaults().withThreads(1).withMemoryLimit(1L << 30);
    try (SessionFixture set = new SessionFixture(profile)) {
      assertThat(set.value("SELECT current_setting('threads') AS value", "int64")).isEqualTo(1L);
      assertThat(set.value("SELECT current_setting('memory_limit') AS value", "text"))
          .isEqualTo("1.0 GiB");
    }
  }

  @Test
  void isShutAgainstSettingsAndExtensions() {
    assertThatThrownBy(() -> engine.rows("SET threads = 1", "x int64"))
        .hasMessageContaining("locked");
    assertThatThrownBy(() -> engine.rows("INSTALL httpfs", "x int64"))
        .isInstanceOf(EngineException.class);
    assertThatThrownBy(
            () -> engine.rows("SELECT * FROM 'https://localhost:1/x.parquet'", "x int64"))
        .isInstanceOf(EngineException.class);
  }

  @Test
  void explainsWithoutRunning() {
    try (EngineExecution execution = engine.session.prepare(query(ENDLESS))) {
      assertThat(execution.explain(Explain.ON)).contains("RANGE");
      assertThat(execution.explain(Explain.OFF)).isEmpty();
    }
    try (EngineExecution execution = engine.session.prepare(query("SELECT 1"))) {
      assertThat(execution.explain(Explain.ANALYZE)).contains("Total Time");
    }
  }

  @Test
  void refusesWhatItCannotRun() {
    assertThatThrownBy(() -> engine.rows("SELEC 1", "x int64"))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.LK402);
              assertThat(e.problem()).startsWith("Parser Error: syntax error at or near \"SELEC\"");
            });
    assertThatThrownBy(
            () -> engine.rows("SELECT CAST(i AS TINYINT) AS x FROM range(300) t(i)", "x int8"))
        .isInstanceOfSatisfying(
            EngineException.class, e -> assertThat(e.problem()).startsWith("Conversion Error"));
  }

  private static void readToEnd(ArrowReader reader) throws IOException {
    while (reader.loadNextBatch()) {
      // Only counted by the allocator.
    }
  }

  private static void cancelAfter(EngineExecution execution, int millis) {
    new Thread(() -> pauseThen(millis, execution::cancel)).start();
  }

  private static void pauseThen(int millis, Runnable action) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    action.run();
  }

  private void isCancelled(Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            EngineException.class, e -> assertThat(e.code()).isEqualTo(Code.LK406))
        .hasMessageContaining("cancelled");
  }

  private static List<Path> children(Path folder) throws Exception {
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
