package dev.lanekeeper.sample.codegraph.row;

/** What a type's name is used for. */
public enum TypeRole {
  /** Superclass, or superinterface of an interface. */
  EXTENDS,
  /** Superinterface of a class. */
  IMPLEMENTS,
  /** Superclass or superinterface of an anonymous class. */
  ANONYMOUS_SUPER,
  /** Permitted subtype. */
  PERMITS,
  /** Result of a method. */
  RETURNS,
  /** Declared type of a variable. */
  HAS_TYPE,
  /** Type of a {@code var}, taken from its initializer. */
  INFERRED_TYPE,
  /** Class of a {@code new}. */
  CREATES,
  /** Target of a cast. */
  CASTS,
  /** Type of an annotation. */
  ANNOTATION,
  /** Type argument, bound, exception, instance test, class literal. */
  OTHER
}
