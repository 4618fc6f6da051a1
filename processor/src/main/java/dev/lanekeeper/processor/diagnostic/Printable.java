package dev.lanekeeper.processor.diagnostic;

/** Makes texts from sources fit into one line of a message. */
public final class Printable {

  private Printable() {}

  /** Returns a text with its control characters written as Java escapes. */
  public static String of(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> result.append("\\n");
        case '\r' -> result.append("\\r");
        case '\t' -> result.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            result.append(String.format("\\u%04x", (int) c));
          } else {
            result.append(c);
          }
        }
      }
    }
    return result.toString();
  }
}
