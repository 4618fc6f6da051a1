package dev.lanekeeper.engine.duckdb;

import static dev.lanekeeper.engine.duckdb.LaneFixture.AMOUNT;
import static dev.lanekeeper.engine.duckdb.LaneFixture.ID;
import static dev.lanekeeper.engine.duckdb.LaneFixture.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Capabilities;
import dev.lanekeeper.engine.Dialect;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.EnginePlan;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.engine.Explain;
import dev.lanekeeper.engine.PlanWriter;
import dev.lanekeeper.engine.RefusedFormException;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.Strictness;
import dev.lanekeeper.engine.duckdb.LaneFixture.Order;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelWalk;
import dev.lanekeeper.report.ExecutionRecord;
import dev.lanekeeper.report.FallbackEvent;
import dev.lanekeeper.report.FormRecord;
import dev.lanekeeper.report.PlanForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The form before SQL: DuckDB with a writer of plans, which it really does not read, takes SQL
 * after it.
 */
final class PlanFormsTest {

  private static final AdapterMode BRIDGE = AdapterMode.BRIDGE;
  private static final RuntimeProfile STRICT =
      RuntimeProfile.defaults().withStrictness(Strictness.STRICT);
  private static final PlanWriter INEXPRESSIBLE =
      (plan, tables) -> {
        throw new RefusedFormException("there is no exact sort", "", null);
      };

  /** DuckDB, asked to read plans. */
  private record Reading(PlanWriter writer) implements Engine {
    @Override
    public String name() {
      return "duckdb";
    }

    @Override
    public Capabilities capabilities() {
      return DuckDb.engine().capabilities();
    }

    @Override
    public Dialect dialect() {
      return DuckDb.engine().dialect();
    }

    @Override
    public Optional<PlanWriter> planWriter() {
      return Optional.of(writer);
    }

    @Override
    public EngineSession open(RuntimeProfile profile) {
      return DuckDb.engine().open(profile);
    }
  }

  @Test
  void whatHasNoFormIsToldAndNoSurpriseToTheStrict() {
    for (RuntimeProfile profile : List.of(RuntimeProfile.defaults(), STRICT)) {
      try (LaneFixture shop = new LaneFixture(new Reading(INEXPRESSIBLE), profile, BRIDGE)) {
        assertThat(shop.lane.list(top())).extracting(Order::id).containsExactly(2L, 1L);
        ExecutionRecord record = shop.run.report().executions().get(0);
        assertThat(record.form()).isEqualTo(PlanForm.SQL);
        assertThat(record.forms())
            .extracting(FormRecord::form)
            .containsExactly(PlanForm.SUBSTRAIT, PlanForm.SQL);
        assertThat(record.fallbacks()).containsExactly(fallback("there is no exact sort"));
      }
    }
  }

  @Test
  void aPlanThatTheEngineRefusesIsTakenAsSql() {
    List<String> tables = new ArrayList<>();
    RuntimeProfile explaining = RuntimeProfile.defaults().withExplain(Explain.ON);
    try (LaneFixture shop = new LaneFixture(new Reading(writing(tables)), explaining, BRIDGE)) {
      assertThat(shop.lane.list(top())).extracting(Order::id).containsExactly(2L, 1L);
      ExecutionRecord record = shop.run.report().executions().get(0);
      assertThat(record.form()).isEqualTo(PlanForm.SQL);
      assertThat(record.fallbacks()).containsExactly(fallback("the engine reads SQL only"));
      assertThat(record.forms().get(0).statements().get(0).sql()).isEqualTo("a plan");
      assertThat(tables).hasSize(1);
    }
  }

  @Test
  void strictTakesNoOtherFormThanTheOneRefused() {
    try (LaneFixture shop =
        new LaneFixture(new Reading(writing(new ArrayList<>())), STRICT, BRIDGE)) {
      assertThatThrownBy(() -> shop.lane.list(top()))
          .asInstanceOf(type(LaneException.class))
          .satisfies(failure -> assertThat(failure.code()).isEqualTo(Code.LK403))
          .satisfies(
              failure ->
                  assertThat(failure).hasMessageContaining("SUBSTRAIT: the engine reads SQL only"));
      ExecutionRecord record = shop.run.report().executions().get(0);
      assertThat(record.form()).isEqualTo(PlanForm.SUBSTRAIT);
    }
  }

  @Test
  @SuppressWarnings("deprecation") // the other path gives the same results
  void directModeTakesSqlAtOnce() {
    Engine engine = new Reading(INEXPRESSIBLE);
    try (LaneFixture shop =
        new LaneFixture(engine, RuntimeProfile.defaults(), AdapterMode.DIRECT)) {
      assertThat(shop.lane.list(top())).extracting(Order::id).containsExactly(2L, 1L);
      assertThat(shop.run.report().executions().get(0).fallbacks()).isEmpty();
    }
  }

  /** Writes nothing that means anything, but finds out what the plan reads. */
  private static PlanWriter writing(List<String> names) {
    return (plan, tables) -> {
      RelWalk.inputsFirst(plan).stream()
          .filter(rel -> rel instanceof Rel.Scan)
          .forEach(rel -> names.add(tables.apply((Rel.Scan) rel)));
      return new EnginePlan(new byte[] {1}, () -> "a plan", List.of(), Map.of());
    };
  }

  private static Plan<Order> top() {
    return orders().orderBy(AMOUNT.desc(), ID.asc()).limit(2);
  }

  private static FallbackEvent fallback(String message) {
    return new FallbackEvent(
        "top", top().digest(), PlanForm.SUBSTRAIT, PlanForm.SQL, "LK402", message);
  }
}
