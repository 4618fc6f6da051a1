package dev.lanekeeper.processor.model;

/** Who can name a type or call a method. */
public enum Reach {
  /** Everyone. */
  PUBLIC,
  /** Classes of the same package. */
  PACKAGE,
  /** Only the class around it. */
  PRIVATE
}
