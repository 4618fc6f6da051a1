package dev.lanekeeper.sample.codegraph.row;

/** Where a type is declared. */
public enum Nesting {
  /** In a file. */
  TOP_LEVEL,
  /** In another type. */
  MEMBER,
  /** In a body. */
  LOCAL,
  /** In an expression. */
  ANONYMOUS
}
