package dev.lanekeeper.engine;

import dev.lanekeeper.diagnostic.Code;
import org.jspecify.annotations.Nullable;

/**
 * An engine does not take a plan in the form that it was given, though it may take another form:
 * the statement is too large, say. A statement that is wrong is no refused form.
 */
public final class RefusedFormException extends EngineException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes a refusal.
   *
   * @param detail why, in the engine's words where it has some
   * @param fix what to do if no other form is wanted; may be empty
   * @param cause the engine's own exception
   */
  public RefusedFormException(String detail, String fix, @Nullable Throwable cause) {
    super(Code.LK402, detail, fix, cause);
  }
}
