package dev.lanekeeper.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A report as JSON. */
final class ReportJson {

  private ReportJson() {}

  static String write(RunReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("pipeline", report.pipeline());
      json.writeStringField("engine", report.engine());
      json.writeStringField("profileDigest", report.profileDigest());
      json.writeStringField("started", report.started().toString());
      json.writeNumberField("elapsed", seconds(report.elapsed()));
      json.writeArrayFieldStart("nodes");
      for (NodeRecord node : report.nodes()) {
        write(json, node);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("executions");
      for (ExecutionRecord execution : report.executions()) {
        write(json, execution);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("warnings");
      for (String warning : report.warnings()) {
        json.writeString(warning);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string writer does not fail", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, NodeRecord node) throws IOException {
    json.writeStartObject();
    json.writeStringField("node", node.node());
    json.writeNumberField("elapsed", seconds(node.elapsed()));
    json.writeBooleanField("failed", node.failed());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ExecutionRecord execution) throws IOException {
    json.writeStartObject();
    json.writeStringField("node", execution.node());
    json.writeStringField("call", execution.call());
    json.writeStringField("engine", execution.engine());
    json.writeStringField("mode", execution.mode());
    json.writeStringField("planDigest", execution.planDigest());
    json.writeStringField("form", execution.form().name());
    json.writeNumberField("statements", execution.statements());
    json.writeArrayFieldStart("fallbacks");
    for (FallbackEvent fallback : execution.fallbacks()) {
      json.writeStartObject();
      json.writeStringField("from", fallback.from().name());
      json.writeStringField("to", fallback.to().name());
      json.writeStringField("code", fallback.code());
      json.writeStringField("message", fallback.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("rows", execution.rows());
    json.writeNumberField("bytes", execution.bytes());
    json.writeNumberField("compile", seconds(execution.compile()));
    json.writeNumberField("execute", seconds(execution.execute()));
    if (execution.explain().isPresent()) {
      json.writeStringField("explain", execution.explain().get());
    }
    if (execution.failure().isPresent()) {
      json.writeStringField("failure", execution.failure().get());
    }
    json.writeEndObject();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
