package dev.lanekeeper.sample.codegraph.row;

/** What a node of the graph is. */
public enum NodeKind {
  /** A source file. */
  FILE,
  /** A package that has a source file. */
  PACKAGE,
  /** A named class, interface, enum, record or annotation. */
  TYPE,
  /** A method. */
  METHOD,
  /** A constructor that is written out. */
  CONSTRUCTOR,
  /** A field, enum constant or record component. */
  FIELD,
  /** A parameter of a method, constructor or lambda. */
  PARAMETER,
  /** A local variable, pattern variable, resource or caught exception. */
  LOCAL,
  /** A call of a method or constructor. */
  CALL,
  /** An annotation at its place of use. */
  ANNOTATION,
  /** An import. */
  IMPORT,
  /** A lambda expression. */
  LAMBDA,
  /** A comment. */
  COMMENT
}
