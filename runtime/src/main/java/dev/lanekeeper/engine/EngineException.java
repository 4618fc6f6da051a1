package dev.lanekeeper.engine;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import org.jspecify.annotations.Nullable;

/**
 * An engine's failure, sorted by code. The lane throws a {@link LaneException} of the same code in
 * its place, which names pipeline, node and plan and has this one as cause.
 */
public class EngineException extends LaneException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes a failure.
   *
   * @param code LK402 the engine cannot run the statement or fails on its values; LK406 out of
   *     memory, time or cancelled; LK407 source; LK408 and LK411 the engine cannot be opened; LK410
   *     output
   * @param detail what is wrong, in the engine's words where it has some
   * @param fix what to do; may be empty
   * @param cause the engine's own exception
   */
  public EngineException(Code code, String detail, String fix, @Nullable Throwable cause) {
    super(code, detail, fix, cause);
  }

  /** Returns what is wrong, without code and fix. */
  public String detail() {
    return problem();
  }
}
