package dev.lanekeeper.sample.codegraph.inputs;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import org.jspecify.annotations.Nullable;

/** Makes the failures of reading sources. */
final class SourceFault {

  private SourceFault() {}

  static LaneException of(String what, String fix, @Nullable Throwable cause) {
    return new LaneException(Code.LK407, Code.LK407.message(what), fix, cause);
  }

  /** Returns the failure for a file that the system would not let be read. */
  static LaneException unreadable(Object file, Exception cause) {
    return of(
        "'" + file + "' cannot be read: " + reason(cause),
        "Check that it may be read and is not damaged.",
        cause);
  }

  private static String reason(Exception cause) {
    String message = cause.getMessage();
    String type = cause.getClass().getSimpleName();
    return message == null ? type : type + ": " + message.lines().findFirst().orElse("");
  }
}
