package dev.lanekeeper.processor.write;

import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.processor.json.Json;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.QueryModel;
import dev.lanekeeper.processor.model.RowModel;
import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.processor.query.Lineages;
import dev.lanekeeper.processor.query.Queries;
import dev.lanekeeper.processor.resolve.Derivations;
import dev.lanekeeper.processor.resolve.Resolution;
import dev.lanekeeper.processor.resolve.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The manifest of a pipeline: all that tools and reports need to know of its graph, as JSON. */
final class ManifestWriter {

  /** Version of the manifest's form. */
  private static final int VERSION = 1;

  private final Resolution graph;
  private final Queries queries;
  private final Lineages lineages;
  private final List<RowModel> records;
  private final Map<String, Schema> schemas;
  private final Slots slots;
  private final Set<Integer> sinks;

  ManifestWriter(Resolution graph, Queries queries, Lineages lineages) {
    this.graph = graph;
    this.queries = queries;
    this.lineages = lineages;
    this.records = graph.pipeline().rows();
    this.schemas = Derivations.schemas(records);
    this.slots = new Slots(graph);
    this.sinks = Set.copyOf(graph.sinks());
  }

  static String path(TypeModel.Declared pipeline) {
    return "META-INF/lanekeeper/" + pipeline.binaryName() + ".json";
  }

  String write() {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("version", VERSION);
    manifest.put("pipeline", graph.pipeline().type().binaryName());
    manifest.put("inputs", slots.inputs().stream().map(ManifestWriter::input).toList());
    manifest.put("nodes", slots.nodes().stream().map(this::node).toList());
    manifest.put("rows", records.stream().flatMap(row -> row(row).stream()).toList());
    return Json.of(manifest);
  }

  private static Map<String, Object> input(Slots.InputSlot slot) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", slot.model().name());
    input.put("type", slot.model().type().text());
    slot.model().orElse().ifPresent(orElse -> input.put("orElse", orElse.text()));
    return input;
  }

  private Map<String, Object> node(Slots.NodeSlot slot) {
    NodeModel model = slot.model();
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("name", model.name());
    node.put("method", method(model));
    node.put("type", model.type().text());
    node.put("sink", sinks.contains(slot.number()));
    node.put("materialize", model.materialize());
    Map<String, String> tags = new LinkedHashMap<>();
    model.tags().forEach(tag -> tags.put(tag.name(), tag.value()));
    node.put("tags", tags);
    node.put("parameters", parameters(slot));
    ColumnsJson.add(
        node,
        queries.rowColumns(model).or(() -> Derivations.schema(model.type(), schemas)),
        lineages.of(model, schemas),
        model.query().isEmpty());
    model
        .query()
        .filter(query -> query.fault().isEmpty())
        .map(QueryModel::text)
        .ifPresent(text -> node.put("sql", text));
    model.query().flatMap(QueryModel::file).ifPresent(file -> node.put("sqlFile", file.name()));
    if (model.query().isPresent() && model.isOf(graph.pipeline().type())) {
      queries.of(model).ifPresent(query -> node.put("dialects", dialects(query)));
    }
    return node;
  }

  private static String method(NodeModel model) {
    if (model.isListOfNodes()) {
      return model.owner().binaryName() + "#" + model.name();
    }
    List<String> types =
        model.parameters().stream().map(parameter -> parameter.type().shortText()).toList();
    return model.owner().binaryName() + "#" + model.method() + "(" + String.join(", ", types) + ")";
  }

  private static Map<String, String> dialects(SqlOutcome.Compiled query) {
    return new TreeMap<>(query.template().texts());
  }

  private List<Map<String, Object>> parameters(Slots.NodeSlot slot) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    List<Source> sources = slots.sources(slot);
    for (int i = 0; i < sources.size(); i++) {
      ParameterModel model = slot.model().parameters().get(i);
      Map<String, Object> parameter = new LinkedHashMap<>();
      parameter.put("name", model.name());
      parameter.put("type", model.type().text());
      Source source = sources.get(i);
      if (source instanceof Source.FromNode from) {
        parameter.put("node", graph.nodes().get(from.node()).name());
      } else if (source instanceof Source.FromInput from) {
        parameter.put("input", from.name());
      } else {
        parameter.put("lane", true);
      }
      parameters.add(parameter);
    }
    return parameters;
  }

  private static Optional<Map<String, Object>> row(RowModel row) {
    return row.schema()
        .map(
            schema -> {
              Map<String, Object> entry = new LinkedHashMap<>();
              entry.put("record", row.type().binaryName());
              entry.put("columns", schema.fields().stream().map(ColumnsJson::column).toList());
              return entry;
            });
  }
}
