package dev.lanekeeper.processor.query;

import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.RowModel;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the queries of a library or pipeline can name: nodes, and the records of rows. */
final class Scope {

  private final Map<String, NodeModel> nodes = new HashMap<>();
  private final Map<String, RowModel> rows = new HashMap<>();
  private final Map<String, Optional<Schema>> schemas = new HashMap<>();

  /**
   * Makes a scope.
   *
   * @param composed the libraries that a pipeline composes
   */
  Scope(LibraryModel own, List<LibraryModel> composed) {
    add(own);
    composed.forEach(this::add);
  }

  private void add(LibraryModel library) {
    library.nodes().forEach(node -> nodes.putIfAbsent(node.name(), node));
    library.rows().forEach(row -> rows.putIfAbsent(row.type().text(), row));
  }

  Optional<NodeModel> node(String name) {
    return Optional.ofNullable(nodes.get(name));
  }

  /** Returns the record that a plan is of. */
  Optional<RowModel> row(TypeModel plan) {
    return plan instanceof TypeModel.Declared declared && declared.arguments().size() == 1
        ? Optional.ofNullable(rows.get(declared.arguments().get(0).text()))
        : Optional.empty();
  }

  /** Returns the columns of a plan of a record; empty if it has none, or a wrong one. */
  Optional<Schema> columns(TypeModel plan) {
    return schemas.computeIfAbsent(plan.text(), text -> row(plan).flatMap(RowModel::schema));
  }
}
