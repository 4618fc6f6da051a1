package dev.lanekeeper.processor.model;

import dev.lanekeeper.plan.lineage.QueryLineage;
import java.util.Optional;

/**
 * The query of an {@code @Sql} node.
 *
 * @param text as written; empty if it cannot be read
 * @param nullMarked whether the code around it is marked {@code @NullMarked}
 * @param lineage where its columns come from, if another compilation has written that down
 * @param place the annotation's value that holds it, or names its file
 * @param file the file that it stands in, unless it stands in the annotation
 * @param fault why there is no text, as a sentence
 */
public record QueryModel(
    String text,
    boolean nullMarked,
    Optional<QueryLineage> lineage,
    Place place,
    Optional<TextFile> file,
    Optional<String> fault) {

  /** Makes a query that stands in the annotation. */
  public static QueryModel written(String text, boolean nullMarked, Place place) {
    return new QueryModel(
        text, nullMarked, Optional.empty(), place, Optional.empty(), Optional.empty());
  }

  /** Makes a query that stands in a file. */
  public static QueryModel of(TextFile file, String text, boolean nullMarked, Place place) {
    return new QueryModel(
        text, nullMarked, Optional.empty(), place, Optional.of(file), Optional.empty());
  }

  /** Makes a query that cannot be read. */
  public static QueryModel unreadable(String fault, Place place) {
    return new QueryModel(
        "", false, Optional.empty(), place, Optional.empty(), Optional.of(fault));
  }

  /** Returns this query at another place. */
  QueryModel at(Place other) {
    return new QueryModel(text, nullMarked, lineage, other, file, fault);
  }

  /** Returns this query with the lineage that another compilation has found. */
  public QueryModel with(Optional<QueryLineage> found) {
    return new QueryModel(text, nullMarked, found, place, file, fault);
  }
}
