package dev.lanekeeper.processor.resolve;

import java.util.Optional;

/** Where a parameter's value comes from. */
public sealed interface Source {

  /**
   * A node.
   *
   * @param node its number
   * @param reading how its value becomes the parameter's; empty if the types do not fit
   */
  record FromNode(int node, Optional<Reading> reading) implements Source {}

  /**
   * An input.
   *
   * @param name its name
   */
  record FromInput(String name) implements Source {}

  /** The node's own lane. */
  record TheLane() implements Source {}

  /** Nothing has that name. */
  record Missing() implements Source {}

  /** How a node's value becomes a parameter's. */
  enum Reading {
    /** As it is. */
    VALUE,
    /** A list or an Arrow table, read as a plan. */
    ROWS
  }
}
