package dev.lanekeeper.arrow;

/** A value of the right class that no column of its type can hold. */
final class UnstorableValue extends Exception {

  private static final long serialVersionUID = 1L;

  UnstorableValue(String message) {
    super(message);
  }

  /** A value that has too many digits for its type. */
  static UnstorableValue tooLarge(Object value) {
    return new UnstorableValue(value + " is beyond what the column's type can hold");
  }
}
