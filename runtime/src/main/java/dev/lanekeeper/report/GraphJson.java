package dev.lanekeeper.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphInput;
import dev.lanekeeper.graph.GraphNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The graph in a report's JSON. */
final class GraphJson {

  private GraphJson() {}

  static void write(JsonGenerator json, Graph graph) throws IOException {
    json.writeObjectFieldStart("graph");
    json.writeStringField("pipeline", graph.pipeline());
    json.writeArrayFieldStart("inputs");
    for (GraphInput input : graph.inputs()) {
      json.writeStartObject();
      json.writeStringField("name", input.name());
      json.writeStringField("type", input.type());
      if (input.orElse().isPresent()) {
        json.writeStringField("orElse", input.orElse().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("nodes");
    for (GraphNode node : graph.nodes()) {
      write(json, node);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, GraphNode node) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", node.name());
    json.writeStringField("method", node.method());
    json.writeStringField("type", node.type());
    json.writeBooleanField("sink", node.sink());
    json.writeBooleanField("materialize", node.materialize());
    json.writeBooleanField("executes", node.executes());
    json.writeObjectFieldStart("tags");
    for (Map.Entry<String, String> tag : node.tags().entrySet()) {
      json.writeStringField(tag.getKey(), tag.getValue());
    }
    json.writeEndObject();
    names(json, "reads", node.reads());
    names(json, "inputs", node.inputs());
    if (node.sql().isPresent()) {
      json.writeStringField("sql", node.sql().get());
    }
    new ColumnsJson(json).write(node.columns());
    json.writeEndObject();
  }

  private static void names(JsonGenerator json, String field, List<String> names)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }
}
