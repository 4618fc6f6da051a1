package dev.lanekeeper.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.DeterminismTier;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.testing.tpch.TpchAnswerFiles;
import dev.lanekeeper.testing.tpch.TpchData;
import dev.lanekeeper.testing.tpch.TpchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** TPC-H, all 22 queries: the answers of another engine, and the same ones in both modes. */
interface TpchConformance extends Conformance {

  @TestFactory
  default Stream<DynamicTest> tpchAnswers(Lane lane, @TempDir Path folder) throws IOException {
    return data(lane, folder).queries().stream()
        .map(query -> dynamicTest(query.toString(), () -> assertAnswer(lane, query)));
  }

  @TestFactory
  @LaneRoot("compares modes")
  @SuppressWarnings("deprecation")
  default Stream<DynamicTest> tpchIsTheSameInDirectMode(
      Lane lane, Backend backend, @TempDir Path folder) throws IOException {
    List<TpchQuery> queries = data(lane, folder).queries();
    return queries.stream()
        .map(
            query ->
                dynamicTest(
                    query.toString(),
                    () -> {
                      try (Run run =
                          Run.open(
                              "tpch",
                              backend,
                              AdapterMode.DIRECT,
                              ExecutionContext.of(backend.profile()))) {
                        assertSame(lane, run.lane("direct"), query.plan());
                      }
                    }));
  }

  @TestFactory
  @LaneRoot("compares numbers of threads")
  default Stream<DynamicTest> tpchIsCanonicalWhateverTheThreads(Lane lane, @TempDir Path folder)
      throws IOException {
    return data(lane, folder).queries().stream()
        .map(
            query ->
                dynamicTest(
                    query.toString(),
                    () -> {
                      List<String> first = canonical(query.plan(), 1);
                      assertThat(canonical(query.plan(), 2)).isEqualTo(first);
                      assertThat(canonical(query.plan(), 8)).isEqualTo(first);
                    }));
  }

  /** Returns a plan's rows as text that tells apart whatever differs. */
  @RequiresLane
  private <R> List<String> canonical(Plan<R> plan, int threads) {
    RuntimeProfile profile =
        RuntimeProfile.defaults()
            .withThreads(threads)
            .withBatchRows(threads * 7)
            .withDeterminism(DeterminismTier.CANONICAL);
    try (Backend backend = Backend.open(engine(), profile);
        Run run = Run.open("tpch", backend, AdapterMode.BRIDGE, ExecutionContext.of(profile))) {
      return rows(run.lane("canonical"), plan).stream().map(Arrays::deepToString).toList();
    }
  }

  private static TpchData data(Lane lane, Path folder) throws IOException {
    Path csv = Files.createDirectory(folder.resolve("csv"));
    Path parquet = Files.createDirectory(folder.resolve("parquet"));
    return TpchData.make(csv, TpchAnswerFiles.SCALE).toParquet(lane, parquet);
  }

  private static void assertSame(Lane bridge, Lane direct, Plan<?> plan) {
    assertThat(direct.digest(plan)).isEqualTo(bridge.digest(plan));
    try (ArrowTable one = bridge.table(plan);
        ArrowTable other = direct.table(plan)) {
      assertThat(other.schema()).isEqualTo(one.schema());
    }
  }

  private static void assertAnswer(Lane lane, TpchQuery query) {
    List<@Nullable Object[]> rows = rows(lane, query.plan());
    List<String> expected = TpchAnswerFiles.of(query);
    assertThat(rows).as("rows").hasSize(expected.size());
    for (int i = 0; i < rows.size(); i++) {
      String[] values = expected.get(i).split("\\|", -1);
      @Nullable Object[] row = rows.get(i);
      assertThat(row).as("columns").hasSize(values.length);
      for (int column = 0; column < values.length; column++) {
        assertThat(TpchAnswerFiles.isEqual(values[column], row[column]))
            .as("row %d: %s, expected %s", i + 1, Arrays.toString(row), expected.get(i))
            .isTrue();
      }
    }
  }

  private static <R> List<@Nullable Object[]> rows(Lane lane, Plan<R> plan) {
    RowType<R> rowType = plan.rowType();
    return lane.list(plan).stream().map(rowType::values).toList();
  }
}
