package dev.lanekeeper.processor.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads string literals and text blocks as the Java Language Specification says (3.3, 3.10.5 to
 * 3.10.7), and keeps where each character of the value comes from.
 */
final class Literals {

  private static final String QUOTES = "\"\"\"";

  /** What may stand between two literals that are put together. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:\\s|//[^\\n\\r]*|/\\*.*?\\*/)*\\+(?:\\s|//[^\\n\\r]*|/\\*.*?\\*/)*", Pattern.DOTALL);

  private Literals() {}

  /**
   * Reads a literal, or several put together: javac takes those for one.
   *
   * @param source the whole source
   * @param start where the first one starts
   * @param value what they are together
   * @return the text; empty if the source has another one there
   */
  static Optional<PlacedText> read(String source, int start, String value) {
    PlacedText text = new PlacedText();
    int at = start;
    while (at < source.length() && source.charAt(at) == '"') {
      int end = end(source, at);
      PlacedText literal = read(source, at, end);
      text.add(literal, 0, literal.length());
      if (text.length() >= value.length()) {
        return text.toString().equals(value) ? Optional.of(text) : Optional.empty();
      }
      Matcher between = BETWEEN.matcher(source).region(end, source.length());
      at = between.lookingAt() ? between.end() : source.length();
    }
    return Optional.empty();
  }

  private static int end(String source, int start) {
    String quotes = source.startsWith(QUOTES, start) ? QUOTES : "\"";
    int at = start + quotes.length();
    while (at < source.length() && !source.startsWith(quotes, at)) {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + quotes.length(), source.length());
  }

  private static PlacedText read(CharSequence source, int start, int end) {
    PlacedText raw = withoutUnicodeEscapes(source, start, end);
    boolean block = raw.toString().startsWith(QUOTES) && raw.length() >= 2 * QUOTES.length();
    return withoutEscapes(block ? block(raw) : part(raw, 1, raw.length() - 1));
  }

  private static PlacedText part(PlacedText text, int from, int to) {
    PlacedText part = new PlacedText();
    part.add(text, from, Math.max(from, to));
    return part;
  }

  private static PlacedText withoutUnicodeEscapes(CharSequence source, int start, int end) {
    PlacedText result = new PlacedText();
    int at = start;
    int backslashes = 0;
    while (at < end) {
      char c = source.charAt(at);
      boolean escape =
          c == '\\' && backslashes % 2 == 0 && at + 1 < end && source.charAt(at + 1) == 'u';
      if (escape) {
        int digits = at + 1;
        while (digits < end && source.charAt(digits) == 'u') {
          digits++;
        }
        c = (char) Integer.parseInt(source.subSequence(digits, digits + 4).toString(), 16);
        result.add(c, at);
        at = digits + 4;
      } else {
        result.add(c, at);
        at++;
      }
      backslashes = c == '\\' ? backslashes + 1 : 0;
    }
    return result;
  }

  /** Returns a text block's lines, without what only lays them out. */
  private static PlacedText block(PlacedText raw) {
    PlacedText content = withPlainLineEnds(raw);
    int indentation = indentation(content);
    PlacedText result = new PlacedText();
    int line = 0;
    while (line <= content.length()) {
      int end = endOfLine(content, line);
      int last = end;
      while (last > line && Character.isWhitespace(content.at(last - 1))) {
        last--;
      }
      result.add(content, Math.min(line + indentation, last), last);
      if (end < content.length()) {
        result.add('\n', content.offset(end));
      }
      line = end + 1;
    }
    return result;
  }

  /** Returns what is between the lines of the quotes, each line ended by a line feed. */
  private static PlacedText withPlainLineEnds(PlacedText raw) {
    int first = QUOTES.length();
    while (raw.at(first) != '\n' && raw.at(first) != '\r') {
      first++;
    }
    first += raw.at(first) == '\r' && raw.at(first + 1) == '\n' ? 2 : 1;
    PlacedText content = new PlacedText();
    int end = raw.length() - QUOTES.length();
    for (int i = first; i < end; i++) {
      if (raw.at(i) == '\r') {
        content.add('\n', raw.offset(i));
        i += i + 1 < end && raw.at(i + 1) == '\n' ? 1 : 0;
      } else {
        content.add(raw.at(i), raw.offset(i));
      }
    }
    return content;
  }

  /** Returns how many characters all lines start with that are blank; the last line counts. */
  private static int indentation(PlacedText content) {
    int least = Integer.MAX_VALUE;
    int line = 0;
    while (line <= content.length()) {
      int end = endOfLine(content, line);
      int first = line;
      while (first < end && Character.isWhitespace(content.at(first))) {
        first++;
      }
      if (first < end || end == content.length()) {
        least = Math.min(least, first - line);
      }
      line = end + 1;
    }
    return least;
  }

  private static int endOfLine(PlacedText content, int from) {
    int end = from;
    while (end < content.length() && content.at(end) != '\n') {
      end++;
    }
    return end;
  }

  private static PlacedText withoutEscapes(PlacedText text) {
    PlacedText result = new PlacedText();
    int at = 0;
    while (at < text.length()) {
      char c = text.at(at);
      if (c != '\\' || at + 1 == text.length()) {
        result.add(c, text.offset(at));
        at++;
        continue;
      }
      char escaped = text.at(at + 1);
      int next = at + 2;
      if (escaped >= '0' && escaped <= '7') {
        int most = escaped <= '3' ? at + 4 : at + 3;
        int value = 0;
        next = at + 1;
        while (next < Math.min(most, text.length())
            && text.at(next) >= '0'
            && text.at(next) <= '7') {
          value = 8 * value + text.at(next) - '0';
          next++;
        }
        result.add((char) value, text.offset(at));
      } else if (escaped != '\n') {
        result.add(unescaped(escaped), text.offset(at));
      }
      at = next;
    }
    return result;
  }

  private static char unescaped(char escaped) {
    return switch (escaped) {
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 's' -> ' ';
      default -> escaped;
    };
  }
}
