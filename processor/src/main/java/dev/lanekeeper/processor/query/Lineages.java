package dev.lanekeeper.processor.query;

import dev.lanekeeper.plan.lineage.QueryLineage;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.resolve.Derivations;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the columns of nodes come from, whichever library they are of and whoever compiled it. */
public final class Lineages {

  private final Map<String, Queries> compiled = new HashMap<>();

  /** Makes one for one compilation. */
  public Lineages() {}

  /** Keeps what became of a library's queries. */
  public void add(LibraryModel library, Queries queries) {
    compiled.put(library.type().binaryName(), queries);
  }

  /**
   * Returns where the columns of a node come from: what its query says, else what it declares.
   *
   * @param schemas the columns of the records that may be its own and its parameters'
   * @return empty if nobody knows
   */
  public Optional<QueryLineage> of(NodeModel node, Map<String, Schema> schemas) {
    if (node.query().isPresent()) {
      Queries queries = compiled.get(node.owner().binaryName());
      return queries == null
          ? node.query().get().lineage()
          : queries.of(node).flatMap(SqlOutcome.Compiled::lineage);
    }
    return node.derivations().isEmpty()
        ? Optional.empty()
        : Optional.of(Derivations.of(node, schemas).lineage());
  }
}
