package dev.lanekeeper.graph;

import dev.lanekeeper.annotation.LineageKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the columns of a node from a manifest that is parsed. */
final class ColumnsReader {

  /** The node or input that each parameter takes. */
  private final Map<String, String> sources;

  ColumnsReader(Map<String, String> sources) {
    this.sources = sources;
  }

  NodeColumns read(Map<?, ?> node) {
    Map<?, ?> lineage = node.get("lineage") instanceof Map<?, ?> map ? map : Map.of();
    return new NodeColumns(
        ManifestReader.list(node, "columns").stream().map(this::column).toList(),
        ManifestReader.optional(lineage, "by")
            .map(NodeColumns.Origin::valueOf)
            .orElse(NodeColumns.Origin.UNKNOWN),
        uses(lineage, "rows"),
        uses(lineage, "unused"));
  }

  private GraphColumn column(Map<?, ?> column) {
    return new GraphColumn(
        ManifestReader.text(column, "name"),
        ManifestReader.text(column, "type"),
        Boolean.TRUE.equals(column.get("nullable")),
        uses(column, "from"));
  }

  private List<ColumnUse> uses(Map<?, ?> map, String key) {
    return ManifestReader.list(map, key).stream().map(this::use).toList();
  }

  private ColumnUse use(Map<?, ?> use) {
    String relation = ManifestReader.text(use, "relation");
    Set<LineageKind> kinds = EnumSet.noneOf(LineageKind.class);
    texts(use, "kinds").forEach(kind -> kinds.add(LineageKind.valueOf(kind)));
    return new ColumnUse(
        sources.getOrDefault(relation, relation),
        ManifestReader.text(use, "column"),
        texts(use, "fields"),
        kinds);
  }

  private static List<String> texts(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
