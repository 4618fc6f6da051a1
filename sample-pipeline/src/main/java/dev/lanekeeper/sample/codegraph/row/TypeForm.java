package dev.lanekeeper.sample.codegraph.row;

/** How a type is declared. */
public enum TypeForm {
  /** {@code class}. */
  CLASS,
  /** {@code interface}. */
  INTERFACE,
  /** {@code enum}. */
  ENUM,
  /** {@code record}. */
  RECORD,
  /** {@code @interface}. */
  ANNOTATION,
  /** A class body without a name: a scope, but not a node of the graph. */
  ANONYMOUS
}
