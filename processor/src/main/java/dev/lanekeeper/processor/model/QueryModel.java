package dev.lanekeeper.processor.model;

import java.util.Optional;

/**
 * The query of an {@code @Sql} node.
 *
 * @param text as written; empty if it cannot be read
 * @param place the annotation's value that holds it, or names its file
 * @param file the file that it stands in, unless it stands in the annotation
 * @param fault why there is no text, as a sentence
 */
public record QueryModel(
    String text, Place place, Optional<TextFile> file, Optional<String> fault) {

  /** Makes a query that stands in the annotation. */
  public static QueryModel written(String text, Place place) {
    return new QueryModel(text, place, Optional.empty(), Optional.empty());
  }

  /** Makes a query that cannot be read. */
  public static QueryModel unreadable(String fault, Place place) {
    return new QueryModel("", place, Optional.empty(), Optional.of(fault));
  }

  QueryModel at(Place other) {
    return new QueryModel(text, other, file, fault);
  }
}
