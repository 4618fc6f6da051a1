package dev.lanekeeper.processor.guard;

import dev.lanekeeper.diagnostic.Code;

/**
 * Something that the guard has to say.
 *
 * @param code which kind
 * @param message what is wrong, filled in
 * @param fix what to do about it, filled in
 */
record Report(Code code, String message, String fix) {

  /** Returns the text that javac prints. */
  String text() {
    return "[" + code + "] " + message + (fix.isEmpty() ? "" : "\n  fix: " + fix);
  }
}
