package dev.lanekeeper.processor.write;

import dev.lanekeeper.plan.lineage.ColumnUse;
import dev.lanekeeper.plan.lineage.QueryLineage;
import dev.lanekeeper.plan.lineage.SourceColumn;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a node in the manifest, and where they come from. */
final class ColumnsJson {

  private ColumnsJson() {}

  /**
   * Adds to a node what is known.
   *
   * @param schema its columns, if it has rows
   * @param found where they come from
   * @param declared whether the node says so, and not its query
   */
  static void add(
      Map<String, Object> node,
      Optional<Schema> schema,
      Optional<QueryLineage> found,
      boolean declared) {
    List<Map<String, Object>> columns = new ArrayList<>();
    List<Field> fields = schema.map(Schema::fields).orElse(List.of());
    // A record may have changed since the library was compiled that has the query.
    Optional<QueryLineage> lineage =
        found.filter(known -> schema.isEmpty() || known.columns().size() == fields.size());
    for (int i = 0; i < fields.size(); i++) {
      Map<String, Object> column = column(fields.get(i));
      if (lineage.isPresent()) {
        column.put("from", uses(lineage.get().columns().get(i)));
      }
      columns.add(column);
    }
    if (schema.isPresent()) {
      node.put("columns", columns);
    }
    if (lineage.isPresent()) {
      Map<String, Object> rest = new LinkedHashMap<>();
      rest.put("by", declared ? "DECLARATION" : "QUERY");
      rest.put("rows", uses(lineage.get().rows()));
      rest.put("unused", lineage.get().unused().stream().map(ColumnsJson::source).toList());
      node.put("lineage", rest);
    }
  }

  /** Returns a column without its lineage. */
  static Map<String, Object> column(Field field) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", field.name());
    column.put("type", field.type().toString());
    column.put("nullable", field.nullable());
    return column;
  }

  private static List<Map<String, Object>> uses(List<ColumnUse> uses) {
    return uses.stream()
        .map(
            use -> {
              Map<String, Object> written = source(use.source());
              written.put("kinds", use.kinds().stream().map(Enum::name).toList());
              return written;
            })
        .toList();
  }

  private static Map<String, Object> source(SourceColumn source) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("relation", source.relation());
    written.put("column", source.column());
    if (!source.fields().isEmpty()) {
      written.put("fields", source.fields());
    }
    return written;
  }
}
