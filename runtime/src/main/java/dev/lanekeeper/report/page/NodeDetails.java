package dev.lanekeeper.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphNode;
import dev.lanekeeper.report.ExecutionRecord;
import dev.lanekeeper.report.FallbackEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a click on a node shows, as JSON for the page's script. */
final class NodeDetails {

  private NodeDetails() {}

  /** Returns an object with a member a node; no {@code <} is in it, so it cannot end a script. */
  static String json(Graph graph, NodeRuns runs) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      for (GraphNode node : graph.nodes()) {
        json.writeFieldName(node.name());
        write(json, node, runs);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string writer does not fail", e);
    }
    return text.toString().replace("<", "\\u003c");
  }

  static String kind(GraphNode node) {
    if (node.sql().isPresent()) {
      return "SQL";
    }
    return node.executes() ? "lane" : node.type().contains("Plan<") ? "plan" : "Java";
  }

  private static void write(JsonGenerator json, GraphNode node, NodeRuns runs) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", kind(node) + (node.materialize() ? ", computed once" : ""));
    json.writeStringField("type", node.type().replaceAll("[\\w.]+\\.", ""));
    json.writeStringField("method", node.method());
    strings(json, "reads", node.reads());
    strings(json, "inputs", node.inputs());
    List<String> tags = new ArrayList<>();
    node.tags().forEach((name, value) -> tags.add(name + "=" + value));
    strings(json, "tags", tags);
    if (runs.ran(node.name())) {
      json.writeStringField("time", Durations.text(runs.elapsed(node.name())));
    }
    json.writeStringField("sql", node.sql().map(String::strip).orElse(""));
    json.writeArrayFieldStart("executions");
    for (ExecutionRecord execution : runs.executions(node.name())) {
      write(json, execution);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, ExecutionRecord execution) throws IOException {
    json.writeStartObject();
    json.writeStringField("call", execution.call());
    json.writeStringField("engine", execution.engine());
    json.writeStringField("mode", execution.mode());
    json.writeStringField("form", form(execution));
    json.writeArrayFieldStart("fallbacks");
    for (FallbackEvent fallback : execution.fallbacks()) {
      json.writeString(
          fallback.from() + " refused, " + fallback.to() + " taken: " + fallback.message());
    }
    json.writeEndArray();
    json.writeStringField("rows", String.format(Locale.ROOT, "%,d", execution.rows()));
    json.writeStringField("compile", Durations.text(execution.compile()));
    json.writeStringField("execute", Durations.text(execution.execute()));
    json.writeStringField("plan", Digests.shortened(execution.planDigest()));
    json.writeStringField("explain", execution.explain().orElse(""));
    json.writeStringField("failure", execution.failure().orElse(""));
    json.writeEndObject();
  }

  private static String form(ExecutionRecord execution) {
    return execution.statements() > 1
        ? execution.form() + ", " + execution.statements() + " statements"
        : execution.form().name();
  }
}
