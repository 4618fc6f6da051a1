package dev.lanekeeper.processor.diagnostic;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.model.Place;
import java.util.Optional;

/**
 * One thing wrong with the sources.
 *
 * @param code which kind
 * @param place where
 * @param excerpt where in the text that stands at the place, if it is there
 * @param message what is wrong, filled in
 * @param fix what to do about it; empty if the message says it
 */
public record Problem(
    Code code, Place place, Optional<Excerpt> excerpt, String message, String fix) {

  /** Makes a problem of a place as a whole. */
  public Problem(Code code, Place place, String message, String fix) {
    this(code, place, Optional.empty(), message, fix);
  }

  /**
   * Returns the text that javac prints at the place; it indents all lines but the first.
   *
   * @param prefix what comes in front of the message
   */
  String text(String prefix) {
    return text(prefix, excerpt.map(part -> part.around(message)).orElse(message));
  }

  /** Returns the text that javac prints where the excerpt stands. */
  String exactText() {
    return text("", message);
  }

  private String text(String prefix, String told) {
    return Printable.lines(
        "[" + code + "] " + prefix + told + (fix.isEmpty() ? "" : "\nfix: " + fix));
  }
}
