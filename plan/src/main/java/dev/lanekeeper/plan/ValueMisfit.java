package dev.lanekeeper.plan;

/** A value that its column or component cannot hold; becomes LK404 where the place is known. */
final class ValueMisfit extends Exception {

  private static final long serialVersionUID = 1L;

  private final String fix;

  ValueMisfit(String message, String fix) {
    super(message);
    this.fix = fix;
  }

  /** Returns this misfit, told from further out. */
  ValueMisfit in(String place) {
    return new ValueMisfit(place + getMessage(), fix);
  }

  String message() {
    return String.valueOf(getMessage());
  }

  String fix() {
    return fix;
  }
}
