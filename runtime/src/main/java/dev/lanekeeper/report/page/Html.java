package dev.lanekeeper.report.page;

import java.util.Locale;

/** Collects markup. Whatever comes from outside goes through {@link #text}. */
public final class Html {

  private final StringBuilder markup = new StringBuilder();

  /** Adds markup as it is. */
  public Html raw(String part) {
    markup.append(part);
    return this;
  }

  /** Adds text, escaped for content and for attributes in double quotes. */
  public Html text(String part) {
    markup.append(escaped(part));
    return this;
  }

  /** Adds a number with separators. */
  public Html number(long value) {
    return raw(String.format(Locale.ROOT, "%,d", value));
  }

  /** Adds a length in the picture, as short as it can be. */
  public Html length(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return raw(
        rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded));
  }

  /** Adds an element with text in it. */
  public Html element(String name, String content) {
    return raw("<" + name + ">").text(content).raw("</" + name + ">");
  }

  /** Returns text, escaped for content and for attributes in quotes. */
  public static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default ->
            safe.append(Character.isISOControl(c) && !Character.isWhitespace(c) ? '\uFFFD' : c);
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    return markup.toString();
  }
}
