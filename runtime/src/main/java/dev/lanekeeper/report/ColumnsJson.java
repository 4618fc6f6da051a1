package dev.lanekeeper.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lanekeeper.annotation.LineageKind;
import dev.lanekeeper.graph.ColumnUse;
import dev.lanekeeper.graph.GraphColumn;
import dev.lanekeeper.graph.NodeColumns;
import java.io.IOException;
import java.util.List;

/** The columns of a node in a report's JSON, and where they come from. */
final class ColumnsJson {

  private final JsonGenerator json;

  ColumnsJson(JsonGenerator json) {
    this.json = json;
  }

  void write(NodeColumns node) throws IOException {
    if (!node.columns().isEmpty()) {
      json.writeArrayFieldStart("columns");
      for (GraphColumn column : node.columns()) {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("type", column.type());
        json.writeBooleanField("nullable", column.nullable());
        if (!column.from().isEmpty()) {
          uses("from", column.from());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (node.isTraced()) {
      json.writeObjectFieldStart("lineage");
      json.writeStringField("by", node.origin().name());
      uses("rows", node.rows());
      json.writeEndObject();
    }
  }

  private void uses(String name, List<ColumnUse> uses) throws IOException {
    json.writeArrayFieldStart(name);
    for (ColumnUse use : uses) {
      json.writeStartObject();
      json.writeStringField("node", use.node());
      json.writeStringField("column", use.column());
      if (!use.fields().isEmpty()) {
        json.writeArrayFieldStart("fields");
        for (String field : use.fields()) {
          json.writeString(field);
        }
        json.writeEndArray();
      }
      json.writeArrayFieldStart("kinds");
      for (LineageKind kind : use.kinds()) {
        json.writeString(kind.name());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
