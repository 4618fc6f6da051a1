package dev.lanekeeper.guard.check;

import dev.lanekeeper.diagnostic.Code;

/**
 * Something wrong in a class file.
 *
 * @param code which kind
 * @param type the class that it is in
 * @param member the method or field that it is in, or the empty text
 * @param source the source file's name, or the empty text
 * @param line the line in the source, or 0
 * @param message what is wrong, filled in
 * @param fix what to do, filled in
 */
public record Violation(
    Code code, String type, String member, String source, int line, String message, String fix) {

  /** Returns the text that a build prints: place, code, what is wrong, what to do. */
  public String text() {
    return place() + " [" + code + "] " + message + (fix.isEmpty() ? "" : "\n  fix: " + fix);
  }

  /** Returns what stays the same when lines move: code, place and message. */
  String key() {
    return code + " " + type + "#" + member + " " + message;
  }

  private String place() {
    String where = type + (member.isEmpty() ? "" : "." + member);
    return source.isEmpty() ? where : where + "(" + source + (line > 0 ? ":" + line : "") + ")";
  }
}
