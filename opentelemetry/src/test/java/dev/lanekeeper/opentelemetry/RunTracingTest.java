package dev.lanekeeper.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Expressions;
import dev.lanekeeper.plan.Plan;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RunTracingTest {

  record Item(long id, String name) {}

  private static final String SECRET = "hunter2";
  private static final Column<Item, Long> ID = Column.of(Item.class, "id", Long.class);
  private static final Column<Item, String> NAME = Column.of(Item.class, "name", String.class);
  private static final Plan<Item> ITEMS =
      Plan.values(List.of(new Item(1, SECRET), new Item(2, "b")), Item.class);

  @RegisterExtension static final OpenTelemetryExtension SDK = OpenTelemetryExtension.create();

  @Test
  void spansOfRunNodesAndExecutionsLieWithinEachOther() {
    Span around = SDK.getOpenTelemetry().getTracer("test").spanBuilder("around").startSpan();
    try (Scope scope = around.makeCurrent()) {
      traced(
          run -> {
            run.nodeStarted("items", 0);
            run.nodeFinished("items", null);
            run.nodeStarted("top", 1);
            run.lane("top").list(ITEMS);
            SDK.getOpenTelemetry().getTracer("test").spanBuilder("own").startSpan().end();
            run.nodeFinished("top", null);
          });
      assertThat(scope).isNotNull();
    } finally {
      around.end();
    }
    SpanData shop = span("run Shop");
    SpanData top = span("node top");
    SpanData list = span("execute list");
    assertThat(shop.getParentSpanId()).isEqualTo(around.getSpanContext().getSpanId());
    assertThat(span("node items").getParentSpanId()).isEqualTo(shop.getSpanId());
    assertThat(top.getParentSpanId()).isEqualTo(shop.getSpanId());
    assertThat(list.getParentSpanId()).isEqualTo(top.getSpanId());
    assertThat(span("own").getParentSpanId()).isEqualTo(top.getSpanId());
    assertThat(SDK.getSpans())
        .allMatch(span -> span.getTraceId().equals(around.getSpanContext().getTraceId()))
        .allMatch(SpanData::hasEnded)
        .allMatch(span -> span.getStatus().getStatusCode() == StatusCode.UNSET);
    assertWithin(list, top);
    assertWithin(top, shop);
    assertThat(span("node items").getEndEpochNanos()).isLessThanOrEqualTo(top.getStartEpochNanos());
    assertThat(Span.current().getSpanContext().isValid()).as("left as it was").isFalse();
  }

  @Test
  void executionsSayWhatTheyDid() {
    traced(run -> run.lane("top").list(ITEMS));
    SpanData list = span("execute list");
    assertThat(list.getParentSpanId()).isEqualTo(span("run Shop").getSpanId());
    assertThat(list.getAttributes().asMap())
        .containsEntry(Keys.PIPELINE, "Shop")
        .containsEntry(Keys.NODE, "top")
        .containsEntry(Keys.ENGINE, "duckdb")
        .containsEntry(Keys.MODE, "BRIDGE")
        .containsEntry(Keys.CALL, "list")
        .containsEntry(Keys.PLAN, ITEMS.digest())
        .containsEntry(Keys.FORM, "SQL")
        .containsEntry(Keys.STATEMENTS, 1L)
        .containsEntry(Keys.ROWS, 2L)
        .hasEntrySatisfying(Keys.BYTES, bytes -> assertThat((Long) bytes).isPositive());
  }

  @Test
  void refusedFormsAreEvents() {
    Plan<Item> deep = ITEMS;
    for (int i = 0; i < 1_100; i++) {
      deep = deep.limit(2).where(ID.gt(0L));
    }
    Plan<Item> plan = deep;
    traced(run -> run.lane("top").list(plan));
    SpanData list = span("execute list");
    assertThat(list.getEvents())
        .singleElement()
        .satisfies(event -> assertThat(event.getName()).isEqualTo("fallback"))
        .satisfies(
            event ->
                assertThat(event.getAttributes().asMap())
                    .containsEntry(Keys.FROM, "SQL")
                    .containsEntry(Keys.TO, "STAGED_SQL")
                    .containsEntry(Keys.CODE, "LK402"))
        .extracting(EventData::getEpochNanos)
        .satisfies(
            at -> assertThat(at).isBetween(list.getStartEpochNanos(), list.getEndEpochNanos()));
  }

  @Test
  void failuresAreErrorsOfTheirCode() {
    traced(
        run -> {
          run.nodeStarted("broken", 0);
          Plan<Item> missing = Plan.parquet(Path.of("/none/" + SECRET), Item.class);
          Throwable failure = null;
          try {
            run.lane("broken").list(missing);
          } catch (RuntimeException e) {
            failure = e;
          }
          run.nodeFinished("broken", failure);
          run.nodeStarted("own", 1);
          run.nodeFinished("own", new IllegalStateException(SECRET));
        });
    for (String name : List.of("run Shop", "node broken", "execute list", "node own")) {
      assertThat(span(name).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }
    assertThat(span("execute list").getAttributes().get(Keys.ERROR)).isEqualTo("LK407");
    assertThat(span("node broken").getAttributes().get(Keys.ERROR)).isEqualTo("LK407");
    assertThat(span("node own").getAttributes().get(Keys.ERROR))
        .isEqualTo("java.lang.IllegalStateException");
    assertNoSecret();
  }

  @Test
  void valuesNeverLeave() {
    traced(
        run -> {
          run.nodeStarted("top", 0);
          run.lane("top")
              .list(
                  ITEMS
                      .where(NAME.eq(Expressions.param("password", String.class)))
                      .bind("password", SECRET));
          run.nodeFinished("top", null);
        });
    assertThat(span("execute list").getAttributes().get(Keys.ROWS)).isEqualTo(1L);
    assertNoSecret();
  }

  @Test
  void aStreamThatOutlivesItsNodeStillBelongsToIt() {
    traced(
        run -> {
          run.nodeStarted("top", 0);
          ArrowReader left = run.lane("top").stream(ITEMS);
          run.nodeFinished("top", null);
          close(left);
        });
    assertThat(span("execute stream").getParentSpanId()).isEqualTo(span("node top").getSpanId());
  }

  @Test
  void oneIsOfOneRun() {
    RunTracing tracing = RunTracing.of(OpenTelemetry.noop());
    tracing.runStarted("Shop", "duckdb");
    assertThatThrownBy(() -> tracing.runStarted("Shop", "duckdb"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another one");
  }

  private static void assertWithin(SpanData inner, SpanData outer) {
    assertThat(inner.getStartEpochNanos()).isGreaterThanOrEqualTo(outer.getStartEpochNanos());
    assertThat(inner.getEndEpochNanos()).isLessThanOrEqualTo(outer.getEndEpochNanos());
  }

  private static void assertNoSecret() {
    assertThat(SDK.getSpans())
        .isNotEmpty()
        .allSatisfy(span -> assertThat(span.toString()).doesNotContain(SECRET));
  }

  private static void close(ArrowReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static SpanData span(String name) {
    return SDK.getSpans().stream()
        .filter(span -> span.getName().equals(name))
        .reduce(
            (one, other) -> {
              throw new AssertionError("two spans " + name);
            })
        .orElseThrow(() -> new AssertionError("no span " + name + " in " + SDK.getSpans()));
  }

  /** What a traced run does. */
  @FunctionalInterface
  private interface Work {
    void on(Run run);
  }

  private static void traced(Work work) {
    RuntimeProfile profile = RuntimeProfile.defaults().withThreads(1);
    ExecutionContext context =
        ExecutionContext.of(profile).withObserver(RunTracing.of(SDK.getOpenTelemetry()));
    try (Backend backend = Backend.open(DuckDb.engine(), profile);
        Run run = Run.open("Shop", backend, AdapterMode.BRIDGE, context)) {
      work.on(run);
    }
  }
}
