package dev.lanekeeper.processor.query;

import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.NodeModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the queries of one library or pipeline.
 *
 * @param compiled the right ones, by the node's name
 * @param problems what is wrong with the others
 */
public record Queries(Map<String, SqlOutcome.Compiled> compiled, List<Problem> problems) {

  /** Copies the collections. */
  public Queries {
    compiled = Map.copyOf(compiled);
    problems = List.copyOf(problems);
  }

  /** Returns the compiled query of a node. */
  public Optional<SqlOutcome.Compiled> of(NodeModel node) {
    return Optional.ofNullable(compiled.get(node.name()));
  }
}
