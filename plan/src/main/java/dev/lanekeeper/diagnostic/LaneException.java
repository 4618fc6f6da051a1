package dev.lanekeeper.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A coded failure at run time. Its text starts with the code and ends with what to do; the engine's
 * own failure, if there is one, is the cause.
 */
public class LaneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final String problem;
  private final String fix;

  /**
   * Makes a failure.
   *
   * @param code its code
   * @param message what is wrong, filled in
   * @param fix what to do, filled in
   * @param cause the failure behind it, if any
   */
  public LaneException(Code code, String message, String fix, @Nullable Throwable cause) {
    super("[" + code + "] " + message + (fix.isEmpty() ? "" : "\n  fix: " + fix), cause);
    this.code = code;
    this.problem = message;
    this.fix = fix;
  }

  /** Returns the failure's code. */
  public Code code() {
    return code;
  }

  /** Returns what is wrong, without code and fix. */
  public String problem() {
    return problem;
  }

  /** Returns what to do; may be empty. */
  public String fix() {
    return fix;
  }
}
