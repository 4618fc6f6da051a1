package dev.lanekeeper.lane;

import org.jspecify.annotations.Nullable;

/** Why a row does not meet its contract. Thrown for each such row, so it has no stack trace. */
final class Misfit extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final @Nullable String column;

  Misfit(String reason, @Nullable String column) {
    super(reason, null, false, false);
    this.reason = reason;
    this.column = column;
  }

  /** Returns what is wrong. */
  String reason() {
    return reason;
  }

  /** Returns the column at fault, if it is one. */
  @Nullable String column() {
    return column;
  }
}
