package dev.lanekeeper.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lanekeeper.graph.Graph;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as JSON; the schema is beside this class, in report.schema.json. */
final class ReportJson {

  private static final int VERSION = 1;

  private final JsonGenerator json;

  private ReportJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(RunReport report, @Nullable Graph graph) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      new ReportJson(json).writeAll(report, graph);
    } catch (IOException e) {
      throw new UncheckedIOException("a string writer does not fail", e);
    }
    return text.toString();
  }

  private void writeAll(RunReport report, @Nullable Graph graph) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeStringField("pipeline", report.pipeline());
    json.writeStringField("engine", report.engine());
    json.writeStringField("profileDigest", report.profileDigest());
    json.writeStringField("started", report.started().toString());
    seconds("elapsed", report.elapsed());
    list("warnings", report.warnings(), json::writeString);
    if (graph != null) {
      GraphJson.write(json, graph);
    }
    list("nodes", report.nodes(), this::write);
    list("executions", report.executions(), this::write);
    json.writeEndObject();
  }

  private void write(NodeRecord node) throws IOException {
    json.writeStartObject();
    json.writeStringField("node", node.node());
    seconds("elapsed", node.elapsed());
    json.writeBooleanField("failed", node.failed());
    if (node.failure().isPresent()) {
      json.writeStringField("failure", node.failure().get());
    }
    json.writeEndObject();
  }

  private void write(ExecutionRecord execution) throws IOException {
    json.writeStartObject();
    json.writeStringField("node", execution.node());
    json.writeStringField("call", execution.call());
    json.writeStringField("engine", execution.engine());
    json.writeStringField("mode", execution.mode());
    json.writeStringField("determinism", execution.determinism());
    json.writeStringField("orderingLevel", execution.orderingLevel());
    json.writeArrayFieldStart("orderingKeys");
    for (String key : execution.orderingKeys()) {
      json.writeString(key);
    }
    json.writeEndArray();
    json.writeStringField("planDigest", execution.planDigest());
    list("steps", execution.steps(), this::write);
    json.writeStringField("form", execution.form().name());
    json.writeNumberField("statements", execution.statements());
    list("forms", execution.forms(), this::write);
    list("fallbacks", execution.fallbacks(), this::write);
    json.writeNumberField("rows", execution.rows());
    json.writeNumberField("bytes", execution.bytes());
    seconds("compile", execution.compile());
    seconds("execute", execution.execute());
    if (execution.failure().isPresent()) {
      json.writeStringField("failure", execution.failure().get());
    }
    json.writeEndObject();
  }

  private void write(PlanStep step) throws IOException {
    json.writeStartObject();
    json.writeStringField("node", step.node());
    json.writeStringField("operation", step.operation());
    json.writeStringField("detail", step.detail());
    list("reads", step.reads(), json::writeNumber);
    json.writeEndObject();
  }

  private void write(FormRecord form) throws IOException {
    json.writeStartObject();
    json.writeStringField("form", form.form().name());
    list("statements", form.statements(), this::write);
    json.writeEndObject();
  }

  private void write(StatementRecord statement) throws IOException {
    json.writeStartObject();
    json.writeStringField("sql", statement.sql());
    json.writeStringField("explain", statement.explain());
    json.writeEndObject();
  }

  private void write(FallbackEvent fallback) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", fallback.from().name());
    json.writeStringField("to", fallback.to().name());
    json.writeStringField("code", fallback.code());
    json.writeStringField("message", fallback.message());
    json.writeEndObject();
  }

  private <T> void list(String name, List<T> items, Writing<T> writing) throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      writing.write(item);
    }
    json.writeEndArray();
  }

  private void seconds(String name, Duration duration) throws IOException {
    json.writeNumberField(name, duration.toNanos() / 1e9);
  }

  /** Writes one item of a list. */
  @FunctionalInterface
  private interface Writing<T> {
    void write(T item) throws IOException;
  }
}
