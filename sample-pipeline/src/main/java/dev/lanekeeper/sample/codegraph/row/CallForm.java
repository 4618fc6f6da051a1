package dev.lanekeeper.sample.codegraph.row;

/** How a call is written. */
public enum CallForm {
  /** {@code name(...)} or {@code receiver.name(...)}. */
  METHOD,
  /** {@code new Type(...)}, or an enum constant with arguments. */
  NEW,
  /** {@code this(...)}. */
  THIS,
  /** {@code super(...)}. */
  SUPER
}
