package dev.lanekeeper.substrait;

/** Substrait, as engines read it, has no exact form for a part of a plan. */
public final class NotExpressible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the reason.
   *
   * @param what the part, as in "Substrait has no exact .."
   */
  public NotExpressible(String what) {
    super(what, null, false, false);
  }

  /** Returns the part. */
  public String what() {
    return String.valueOf(getMessage());
  }
}
