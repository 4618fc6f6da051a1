package dev.lanekeeper.processor.model;

import dev.lanekeeper.plan.lineage.QueryLineage;
import java.util.Optional;

/**
 * The query of an {@code @Sql} node.
 *
 * @param text as written
 * @param lineage where its columns come from, if another compilation has written that down
 * @param place the annotation's value
 */
public record QueryModel(String text, Optional<QueryLineage> lineage, Place place) {

  /** Returns this query at another place. */
  QueryModel movedTo(Place other) {
    return new QueryModel(text, lineage, other);
  }

  /** Returns this query with the lineage that another compilation has found. */
  public QueryModel with(Optional<QueryLineage> found) {
    return new QueryModel(text, found, place);
  }
}
