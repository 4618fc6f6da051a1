package dev.lanekeeper.sample.codegraph.cpg;

/** What an edge of the graph says. */
public enum EdgeKind {
  /** The source has the target as a part. */
  CONTAINS,
  /** A type extends a type. */
  EXTENDS,
  /** A type implements an interface. */
  IMPLEMENTS,
  /** A method overrides a supertype's. */
  OVERRIDES,
  /** A call means a method or constructor. */
  CALLS,
  /** A node names a type, variable or method. */
  REFERENCES,
  /** An import names a type or package. */
  IMPORTS,
  /** A declaration has an annotation. */
  ANNOTATED_BY,
  /** A method returns a type. */
  RETURNS,
  /** A variable has a type. */
  HAS_TYPE
}
