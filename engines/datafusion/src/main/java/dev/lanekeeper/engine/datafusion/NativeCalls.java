package dev.lanekeeper.engine.datafusion;

import com.sun.jna.Pointer;
import dev.lanekeeper.annotation.RequiresLane;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of native functions: their answers become exceptions, their texts Java's. */
@RequiresLane
final class NativeCalls {

  /** No text, for functions that take one. */
  static final byte[] NONE = {};

  private NativeCalls() {}

  /**
   * Takes an answer.
   *
   * @throws dev.lanekeeper.engine.EngineException if it is not that all is well
   */
  static void check(@Nullable Pointer answer) {
    if (answer != null) {
      throw Failures.of(text(answer), null);
    }
  }

  /** Returns a text of the library's, and frees it there. */
  static String text(Pointer text) {
    try {
      return text.getString(0, StandardCharsets.UTF_8.name());
    } finally {
      NativeFunctions.free(text);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns texts as one: none of ours has a zero in it. */
  static byte[] bytes(List<String> texts) {
    return bytes(String.join("\0", texts));
  }
}
