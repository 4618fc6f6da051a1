package dev.lanekeeper.opentelemetry;

import dev.lanekeeper.report.ExecutionRecord;
import dev.lanekeeper.report.FallbackEvent;
import dev.lanekeeper.report.NodeRecord;
import dev.lanekeeper.report.RunObserver;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells one run as a trace: a span of the run, in the span that is current when the run is opened;
 * in it a span of each node, current while the node runs, so that what a node does by itself is
 * found there; in that a span of each execution, with a {@code fallback} event for each form that
 * the engine refused. What failed has the error status and its code as {@code error.type}. No text
 * of failures, statements or plans leaves by this way, since values might be in them.
 *
 * <p>An instance is of one run.
 */
public final class RunTracing implements RunObserver {

  private static final String SCOPE = "dev.lanekeeper";

  private final Tracer tracer;
  private final Map<String, Context> nodes = new ConcurrentHashMap<>();
  private volatile Context run = Context.root();
  private volatile boolean failed;
  private boolean started;
  private String pipeline = "";
  private @Nullable Scope scope;

  private RunTracing(Tracer tracer) {
    this.tracer = tracer;
  }

  /** Returns an observer for one run: {@code builder.observer(RunTracing.of(telemetry))}. */
  public static RunTracing of(OpenTelemetry telemetry) {
    return new RunTracing(telemetry.getTracer(SCOPE));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if this instance has seen a run
   */
  @Override
  public void runStarted(String pipelineName, String engine) {
    if (started) {
      throw new IllegalStateException("RunTracing is of one run: make another one for the next.");
    }
    started = true;
    pipeline = pipelineName;
    Context around = Context.current();
    Span span =
        tracer
            .spanBuilder("run " + pipelineName)
            .setParent(around)
            .setAttribute(Keys.PIPELINE, pipelineName)
            .setAttribute(Keys.ENGINE, engine)
            .startSpan();
    run = around.with(span);
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // nodeFinished closes it
  public void nodeStarted(String node, int index) {
    Span span =
        tracer
            .spanBuilder("node " + node)
            .setParent(run)
            .setAttribute(Keys.PIPELINE, pipeline)
            .setAttribute(Keys.NODE, node)
            .setAttribute(Keys.NODE_INDEX, (long) index)
            .startSpan();
    Context context = run.with(span);
    nodes.put(node, context);
    scope = context.makeCurrent();
  }

  @Override
  public void nodeFinished(NodeRecord node) {
    if (scope != null) {
      scope.close();
      scope = null;
    }
    Span span = Span.fromContext(nodes.getOrDefault(node.node(), Context.root()));
    node.failure().ifPresent(failure -> fail(span, failure));
    failed |= node.failed();
    span.end();
  }

  /** The execution is over: its span is made with the times that it had. */
  @Override
  public void executionFinished(ExecutionRecord execution) {
    Instant end = Instant.now();
    Instant compiled = end.minus(execution.execute());
    Span span =
        tracer
            .spanBuilder("execute " + execution.call())
            .setParent(nodes.getOrDefault(execution.node(), run))
            .setStartTimestamp(compiled.minus(execution.compile()))
            .setAllAttributes(attributes(execution))
            .startSpan();
    for (FallbackEvent fallback : execution.fallbacks()) {
      span.addEvent(
          "fallback",
          Attributes.of(
              Keys.FROM, fallback.from().name(),
              Keys.TO, fallback.to().name(),
              Keys.CODE, fallback.code()),
          compiled);
    }
    execution.failure().ifPresent(failure -> fail(span, failure));
    span.end(end);
  }

  @Override
  public void runFinished() {
    Span span = Span.fromContext(run);
    if (failed) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  private Attributes attributes(ExecutionRecord execution) {
    return Attributes.builder()
        .put(Keys.PIPELINE, pipeline)
        .put(Keys.NODE, execution.node())
        .put(Keys.ENGINE, execution.engine())
        .put(Keys.MODE, execution.mode())
        .put(Keys.CALL, execution.call())
        .put(Keys.PLAN, execution.planDigest())
        .put(Keys.FORM, execution.form().name())
        .put(Keys.STATEMENTS, (long) execution.statements())
        .put(Keys.ROWS, execution.rows())
        .put(Keys.BYTES, execution.bytes())
        .build();
  }

  private static void fail(Span span, String failure) {
    span.setStatus(StatusCode.ERROR);
    span.setAttribute(Keys.ERROR, ErrorType.of(failure));
  }
}
