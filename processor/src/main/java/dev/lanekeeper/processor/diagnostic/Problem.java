package dev.lanekeeper.processor.diagnostic;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.model.Place;

/**
 * One thing wrong with the sources.
 *
 * @param code which kind
 * @param place where
 * @param message what is wrong, filled in
 * @param fix what to do about it; empty if the message says it
 */
public record Problem(Code code, Place place, String message, String fix) {

  /**
   * Returns the text that javac prints; it indents all lines but the first.
   *
   * @param prefix what comes in front of the message
   */
  String text(String prefix) {
    return Printable.lines(
        "[" + code + "] " + prefix + message + (fix.isEmpty() ? "" : "\nfix: " + fix));
  }
}
