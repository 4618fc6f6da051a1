package dev.lanekeeper.processor.model;

import dev.lanekeeper.plan.lineage.QueryLineage;
import java.util.List;
import java.util.Optional;

/**
 * The query of an {@code @Sql} node.
 *
 * @param expanded what is compiled, with the way back to what is written; empty if it cannot be
 *     read
 * @param flaws what is wrong with how it is to be expanded; usually nothing
 * @param nullMarked whether the code around it is marked {@code @NullMarked}
 * @param lineage where its columns come from, if another compilation has written that down
 * @param place the annotation's value that holds it, or names its file
 * @param file the file that it stands in, unless it stands in the annotation
 * @param fault why there is no text, as a sentence
 */
public record QueryModel(
    ExpandedText expanded,
    List<QueryFlaw> flaws,
    boolean nullMarked,
    Optional<QueryLineage> lineage,
    Place place,
    Optional<TextFile> file,
    Optional<String> fault) {

  /** Copies the list. */
  public QueryModel {
    flaws = List.copyOf(flaws);
  }

  /** Makes a query that stands in the annotation. */
  public static QueryModel written(String text, boolean nullMarked, Place place) {
    return new QueryModel(
        ExpandedText.of(text),
        List.of(),
        nullMarked,
        Optional.empty(),
        place,
        Optional.empty(),
        Optional.empty());
  }

  /** Makes a query that stands in a file. */
  public static QueryModel of(TextFile file, String text, boolean nullMarked, Place place) {
    return new QueryModel(
        ExpandedText.of(text),
        List.of(),
        nullMarked,
        Optional.empty(),
        place,
        Optional.of(file),
        Optional.empty());
  }

  /** Makes a query that cannot be read. */
  public static QueryModel unreadable(String fault, Place place) {
    return new QueryModel(
        ExpandedText.of(""),
        List.of(),
        false,
        Optional.empty(),
        place,
        Optional.empty(),
        Optional.of(fault));
  }

  /** Returns what is compiled; empty if the query cannot be read. */
  public String text() {
    return expanded.text();
  }

  /** Returns this query with another text. */
  public QueryModel withText(ExpandedText other) {
    return new QueryModel(other, flaws, nullMarked, lineage, place, file, fault);
  }

  /** Returns this query with flaws. */
  public QueryModel withFlaws(List<QueryFlaw> found) {
    return new QueryModel(expanded, found, nullMarked, lineage, place, file, fault);
  }

  /** Returns this query with the lineage that another compilation has found. */
  public QueryModel withLineage(Optional<QueryLineage> found) {
    return new QueryModel(expanded, flaws, nullMarked, found, place, file, fault);
  }

  /** Returns this query at another place. */
  QueryModel at(Place other) {
    return new QueryModel(expanded, flaws, nullMarked, lineage, other, file, fault);
  }
}
