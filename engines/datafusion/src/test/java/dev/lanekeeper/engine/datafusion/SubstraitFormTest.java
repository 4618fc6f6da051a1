package dev.lanekeeper.engine.datafusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.Strictness;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.report.ExecutionRecord;
import dev.lanekeeper.report.FallbackEvent;
import dev.lanekeeper.report.PlanForm;
import dev.lanekeeper.testing.tpch.TpchData;
import dev.lanekeeper.testing.tpch.TpchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TPC-H runs as Substrait, all of it; the conformance suite says that its answers are right. */
final class SubstraitFormTest {

  private static final RuntimeProfile STRICT =
      RuntimeProfile.defaults().withStrictness(Strictness.STRICT);

  @Test
  @LaneRoot("opens the engine")
  void runsEveryQueryOfTpch(@TempDir Path folder) throws IOException {
    List<String> others = new ArrayList<>();
    try (Backend backend = Backend.open(DataFusion.engine(), STRICT);
        Run run = Run.open("Tpch", backend, AdapterMode.BRIDGE, ExecutionContext.of(STRICT))) {
      TpchData data =
          TpchData.make(Files.createDirectory(folder.resolve("csv")), 0.001)
              .toParquet(run.lane("data"), Files.createDirectory(folder.resolve("parquet")));
      for (TpchQuery query : data.queries()) {
        run.lane(query.toString()).list(query.plan());
        List<ExecutionRecord> records = run.report().executions();
        ExecutionRecord record = records.get(records.size() - 1);
        if (record.form() != PlanForm.SUBSTRAIT) {
          others.add(query + ": " + record.fallbacks());
        }
      }
    }
    assertThat(others).isEmpty();
  }

  /** What two readers share is computed once, which a Substrait plan cannot say. */
  @Test
  @LaneRoot("opens the engine")
  void whatHasNoSuchFormRunsAsSqlAndTheReportSaysWhy() {
    RuntimeProfile profile = RuntimeProfile.defaults();
    Plan<Whole> two = Plan.values(List.of(new Whole(1), new Whole(2)), Whole.class).limit(2);
    Column<Whole, Long> n = Column.of(Whole.class, "n", Long.class);
    try (Backend backend = Backend.open(DataFusion.engine(), profile);
        Run run = Run.open("Numbers", backend, AdapterMode.BRIDGE, ExecutionContext.of(profile))) {
      Plan<Whole> twice = two.union(two.where(n.gt(1L)));
      assertThat(run.lane("twice").list(twice)).hasSize(2);
      ExecutionRecord record = run.report().executions().get(0);
      assertThat(record.form()).isEqualTo(PlanForm.SQL);
      assertThat(record.fallbacks())
          .containsExactly(
              new FallbackEvent(
                  "twice",
                  twice.digest(),
                  PlanForm.SUBSTRAIT,
                  PlanForm.SQL,
                  "LK402",
                  "Substrait has no exact form of a part that is read several times"));
    }
  }

  record Whole(long n) {}
}
