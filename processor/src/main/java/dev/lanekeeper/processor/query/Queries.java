package dev.lanekeeper.processor.query;

import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the queries of one library or pipeline.
 *
 * @param compiled the right ones, by the node's name
 * @param rowSources by {@code node.parameter}, the node whose query says which columns a {@code
 *     Plan<Row>} has
 * @param problems what is wrong with the others
 */
public record Queries(
    Map<String, SqlOutcome.Compiled> compiled,
    Map<String, NodeModel> rowSources,
    List<Problem> problems) {

  /** Copies the collections. */
  public Queries {
    compiled = Map.copyOf(compiled);
    rowSources = Map.copyOf(rowSources);
    problems = List.copyOf(problems);
  }

  /** Returns the compiled query of a node. */
  public Optional<SqlOutcome.Compiled> of(NodeModel node) {
    return Optional.ofNullable(compiled.get(node.name()));
  }

  /** Returns the columns of a node whose rows have no record; empty if it is none, or wrong. */
  public Optional<Schema> rowColumns(NodeModel node) {
    return node.givesRows() ? of(node).map(SqlOutcome.Compiled::schema) : Optional.empty();
  }

  /** Returns the node whose query says which columns a parameter has; empty if a record does. */
  public Optional<NodeModel> rowSource(NodeModel node, ParameterModel parameter) {
    return Optional.ofNullable(rowSources.get(key(node, parameter)));
  }

  static String key(NodeModel node, ParameterModel parameter) {
    return node.name() + "." + parameter.name();
  }
}
