package dev.lanekeeper.processor.model;

/**
 * The query of an {@code @Sql} node.
 *
 * @param text as written
 * @param nullMarked whether the code around it is marked {@code @NullMarked}
 * @param place the annotation's value
 */
public record QueryModel(String text, boolean nullMarked, Place place) {

  /** Returns this query at another place. */
  QueryModel movedTo(Place other) {
    return new QueryModel(text, nullMarked, other);
  }
}
