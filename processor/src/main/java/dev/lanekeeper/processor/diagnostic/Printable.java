package dev.lanekeeper.processor.diagnostic;

/**
 * Makes texts from sources safe to print: what would break a line, or show a text other than it is,
 * is written as a Java escape.
 */
public final class Printable {

  private Printable() {}

  /** Returns a text that fits into one line. */
  public static String of(String text) {
    return escaped(text.replace("\n", "\\n").replace("\t", "\\t"));
  }

  /** Returns a text that keeps its lines and tabs. */
  static String lines(String text) {
    return escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        result.append("\\r");
      } else if (c != '\n' && c != '\t' && isUnprintable(c)) {
        result.append(String.format("\\u%04x", (int) c));
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  /** Controls, line separators, and what turns or hides the characters around it. */
  private static boolean isUnprintable(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
