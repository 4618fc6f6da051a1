package dev.lanekeeper.processor.expand;

import dev.lanekeeper.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts the text of a query into {@code {name}}, {@code {{items}}} and what is between. Knows what
 * quotes and comments are, as the SQL's own lexer does: in comments nothing is meant, in quotes
 * only the names that there are.
 */
final class Pattern {

  private static final char NO_QUOTE = ' ';

  private final String text;
  private final Set<String> names;
  private final List<Part> parts = new ArrayList<>();
  private List<Part> into = parts;
  private int itemStart = -1;
  private int copied;
  private int at;

  private Pattern(String text, Set<String> names) {
    this.text = text;
    this.names = names;
  }

  /** Thrown for a text that is no pattern. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final int start;
    private final int end;
    private final String fix;

    Malformed(int start, int end, String message, String fix) {
      super(message, null, false, false);
      this.start = start;
      this.end = end;
      this.fix = fix;
    }

    int start() {
      return start;
    }

    int end() {
      return end;
    }

    String fix() {
      return fix;
    }
  }

  /**
   * Reads a text.
   *
   * @param names what may stand in braces
   */
  static List<Part> read(String text, Set<String> names) throws Malformed {
    Pattern pattern = new Pattern(text, names);
    while (pattern.at < text.length()) {
      pattern.next();
    }
    pattern.flush(text.length());
    if (pattern.itemStart >= 0) {
      int start = pattern.itemStart;
      throw new Malformed(start, start + 2, "This {{ has no }}", "Close it with }}.");
    }
    return pattern.parts;
  }

  private void next() throws Malformed {
    char c = text.charAt(at);
    if (text.startsWith("--", at)) {
      at = behind("\n");
    } else if (text.startsWith("/*", at)) {
      at = behind("*/");
    } else if (c == '\'' || c == '"') {
      quoted(c);
    } else if (text.startsWith("{{", at)) {
      open();
    } else if (text.startsWith("}}", at)) {
      close();
    } else if (c == '{') {
      mark(NO_QUOTE);
    } else {
      at++;
    }
  }

  private int behind(String end) {
    int found = text.indexOf(end, at + 1);
    return found < 0 ? text.length() : found + end.length();
  }

  /** A quote within quotes is doubled: the second one opens a text of its own, so to say. */
  private void quoted(char quote) throws Malformed {
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '{') {
        mark(quote);
      } else {
        at++;
      }
    }
    at++;
  }

  private void open() throws Malformed {
    if (itemStart >= 0) {
      throw new Malformed(
          at, at + 2, "A {{ }} stands within another one", "Write one behind the other.");
    }
    flush(at);
    itemStart = at;
    into = new ArrayList<>();
    at += 2;
    copied = at;
  }

  private void close() throws Malformed {
    if (itemStart < 0) {
      throw new Malformed(at, at + 2, "This }} has no {{", "Open it with {{, or take it away.");
    }
    flush(at);
    at += 2;
    parts.add(new Part.Item(itemStart, at, into));
    into = parts;
    itemStart = -1;
    copied = at;
  }

  private void mark(char quote) throws Malformed {
    int end = at + 1;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    String name = text.substring(at + 1, end);
    boolean closed = !name.isEmpty() && text.startsWith("}", end);
    if (closed && names.contains(name)) {
      flush(at);
      at = end + 1;
      into.add(new Part.Mark(copied, at, name, quote));
      copied = at;
    } else if (closed && quote == NO_QUOTE) {
      throw new Malformed(
          at,
          end + 1,
          "No @Expand has the name '" + name + "'" + Nearest.hint(name, names),
          "Correct the name, or add an @Expand.");
    } else {
      at++;
    }
  }

  private void flush(int end) {
    if (end > copied) {
      into.add(new Part.Text(copied, end));
      copied = end;
    }
  }
}
