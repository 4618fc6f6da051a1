package dev.lanekeeper.sample.codegraph.row;

/** What a method is called on. */
public enum ReceiverForm {
  /** Nothing is written. */
  NONE,
  /** {@code this}. */
  THIS,
  /** {@code super}. */
  SUPER,
  /** A name or names with dots. */
  NAME,
  /** Another call. */
  CALL,
  /** A text literal. */
  TEXT,
  /** An expression that names its type: a cast, a {@code new}, {@code Type.this}. */
  TYPE,
  /** Any other expression. */
  OTHER
}
