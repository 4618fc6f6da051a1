package dev.lanekeeper.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.report.ExecutionRecord;
import dev.lanekeeper.report.PlanForm;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What every engine does, as tests that run through a lane. An engine's module extends this class
 * once; a gap is an overridden test that says what the engine does instead. What must not depend on
 * the form of a plan runs in each form: as one statement, taken apart into tables, and in direct
 * mode.
 *
 * <pre>{@code
 * final class DuckDbConformanceTest extends EngineConformance {
 *   DuckDbConformanceTest() {
 *     super(DuckDb.engine());
 *   }
 * }
 * }</pre>
 */
public abstract class EngineConformance
    implements FormConformance,
        DeterminismConformance,
        ParquetConformance,
        CsvConformance,
        JsonConformance,
        SourceConformance,
        SinkConformance,
        SizeConformance,
        DepthConformance,
        TpchConformance,
        LimitConformance,
        FailureConformance,
        MemoryConformance {

  @RegisterExtension final LaneExtension lanes = LaneExtension.ofConformance();

  private final Engine engine;

  /** Makes the tests of an engine. */
  protected EngineConformance(Engine engine) {
    this.engine = engine;
  }

  @Override
  public final Engine engine() {
    return engine;
  }

  /** The same with every plan taken apart. */
  @Nested
  @ExtendWith(GapsOfTheEngine.class)
  class TakenApart implements FormConformance {

    @Override
    public Engine engine() {
      return new StagedEngine(engine);
    }

    @Test
    void partsLeaveTablesForEachOther(Lane lane, Run run) {
      Plan<Row> plan = Tables.values("int64", 1L, 2L).distinct().limit(1);
      assertThat(lane.list(plan)).hasSize(1);
      ExecutionRecord record = run.report().executions().get(0);
      assertThat(record.form()).isEqualTo(PlanForm.STAGED_SQL);
      assertThat(record.statements()).isGreaterThan(1);
    }
  }

  /** The same in direct mode. */
  @Nested
  @ExtendWith(GapsOfTheEngine.class)
  class InDirectMode implements FormConformance {

    @Override
    public Engine engine() {
      return engine;
    }

    @Override
    @SuppressWarnings("deprecation") // the other path gives the same results
    public AdapterMode mode() {
      return AdapterMode.DIRECT;
    }
  }
}
