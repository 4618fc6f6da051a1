package dev.lanekeeper.processor.model;

/** What a node's parameter takes. */
public enum Role {
  /** The value of a node or input of its name. */
  NODE,
  /** A value from outside: {@code @Input}. */
  INPUT,
  /** The node's own lane. */
  LANE
}
