package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.planner.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a query's text into tokens; the only place that knows what a comment or a quote is. */
final class Tokens {

  private static final int DEEPEST = 200;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int depth;

  private Tokens(String text) {
    this.text = text;
  }

  /**
   * Returns all tokens, the last one an {@link Kind#END}. Fails with LK201 at an offset of the
   * text.
   */
  static List<Token> of(String text) {
    Tokens reader = new Tokens(text);
    while (reader.skipBlanks()) {
      reader.next();
    }
    reader.tokens.add(new Token(Kind.END, text.length(), text.length(), ""));
    return reader.tokens;
  }

  /** Thrown for text that is not one query; the offsets are those of the text as written. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Code code;
    private final int offset;
    private final int end;
    private final String fix;

    Unreadable(Code code, int offset, int end, String message, String fix) {
      super(message, null, false, false);
      this.code = code;
      this.offset = offset;
      this.end = end;
      this.fix = fix;
    }

    Code code() {
      return code;
    }

    String message() {
      return String.valueOf(getMessage());
    }

    int offset() {
      return offset;
    }

    int end() {
      return end;
    }

    String fix() {
      return fix;
    }
  }

  private boolean skipBlanks() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("--", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          throw new Unreadable(
              Code.LK201, at, at + 2, "this comment has no end", "Close it with */.");
        }
        at = end + 2;
      } else {
        return true;
      }
    }
    return false;
  }

  private void next() {
    int start = at;
    char first = text.charAt(at);
    if (first == '\'') {
      add(Kind.STRING, start, quoteEnd(start, '\'', "text"));
    } else if (first == '"') {
      add(Kind.QUOTED, start, quoteEnd(start, '"', "name"));
    } else if (first == '`') {
      add(Kind.QUOTED, start, quoteEnd(start, '`', "name"));
    } else if (isDigit(first) || (first == '.' && isDigit(charAt(at + 1)) && !endsName())) {
      add(Kind.NUMBER, start, numberEnd());
    } else if (Character.isJavaIdentifierStart(first) && first != '$') {
      int end = wordEnd(start);
      if (end - start <= 2
          && charAt(end) == '\''
          && "xXnN".indexOf(first) >= 0
          && end - start == 1) {
        add(Kind.STRING, start, quoteEnd(end, '\'', "text"));
      } else {
        add(Kind.WORD, start, end);
      }
    } else if (first == ':' && isNameStart(charAt(at + 1)) && charAt(at - 1) != ':') {
      add(Kind.PARAMETER, start, wordEnd(start + 1));
    } else {
      symbol(start);
    }
  }

  private void symbol(int start) {
    for (String two : Keywords.LONG_SYMBOLS) {
      if (text.startsWith(two, start)) {
        if (two.equals("//")) {
          throw new Unreadable(
              Code.LK201,
              start,
              start + 2,
              "there is no operator //",
              "Write div(a, b) to divide integers.");
        }
        add(Kind.SYMBOL, start, start + 2);
        return;
      }
    }
    int end = start + Character.charCount(text.codePointAt(start));
    add(Kind.SYMBOL, start, end);
    String symbol = text.substring(start, end);
    if (symbol.equals("(") && ++depth > DEEPEST) {
      throw new Unreadable(
          Code.LK201,
          start,
          end,
          "it is nested more than " + DEEPEST + " levels deep",
          "Split it into several nodes.");
    }
    if (symbol.equals(")")) {
      depth--;
    }
  }

  private void add(Kind kind, int start, int end) {
    tokens.add(new Token(kind, start, end, text.substring(start, end)));
    at = end;
  }

  private int quoteEnd(int start, char quote, String what) {
    int end = start + 1;
    while (end < text.length()) {
      if (text.charAt(end) != quote) {
        end++;
      } else if (charAt(end + 1) == quote) {
        end += 2;
      } else {
        return end + 1;
      }
    }
    throw new Unreadable(
        Code.LK201,
        start,
        start + 1,
        "this " + what + " has no closing " + quote,
        "Close it with " + quote + ".");
  }

  private int numberEnd() {
    int end = at;
    while (isDigit(charAt(end))) {
      end++;
    }
    if (charAt(end) == '.') {
      end++;
      while (isDigit(charAt(end))) {
        end++;
      }
    }
    if (charAt(end) == 'e' || charAt(end) == 'E') {
      int sign = charAt(end + 1) == '+' || charAt(end + 1) == '-' ? 1 : 0;
      if (isDigit(charAt(end + 1 + sign))) {
        end += 1 + sign;
        while (isDigit(charAt(end))) {
          end++;
        }
      }
    }
    return end;
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean endsName() {
    Kind before = tokens.isEmpty() ? Kind.END : tokens.get(tokens.size() - 1).kind();
    return before == Kind.WORD || before == Kind.QUOTED;
  }

  private char charAt(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : ' ';
  }

  private static boolean isNameStart(char c) {
    return Character.isJavaIdentifierStart(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
