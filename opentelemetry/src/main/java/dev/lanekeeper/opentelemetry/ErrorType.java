package dev.lanekeeper.opentelemetry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of failure a text tells of. The rest of the text may hold values. */
final class ErrorType {

  private static final Pattern CODE = Pattern.compile("\\[(LK\\d+)].*", Pattern.DOTALL);
  private static final Pattern CLASS =
      Pattern.compile("([\\p{Alpha}_][\\w$]*(?:\\.[\\w$]+)+)(?::.*)?", Pattern.DOTALL);

  private ErrorType() {}

  /**
   * Returns the code, else the exception's class, else {@code _OTHER} as the conventions have it.
   */
  static String of(String failure) {
    Matcher code = CODE.matcher(failure);
    if (code.matches()) {
      return code.group(1);
    }
    Matcher type = CLASS.matcher(failure);
    return type.matches() ? type.group(1) : "_OTHER";
  }
}
