package dev.lanekeeper.planner;

/**
 * One token of a query's text. White space and comments are between tokens.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param text its characters
 */
record Token(Kind kind, int start, int end, String text) {

  enum Kind {
    /** A name or key word without quotes. */
    WORD,
    /** A name in double quotes or backticks. */
    QUOTED,
    /** Text in single quotes, with its prefix. */
    STRING,
    /** A number. */
    NUMBER,
    /** A colon and a name. */
    PARAMETER,
    /** Anything else. */
    SYMBOL,
    /** What is behind the last token; its text is empty. */
    END
  }

  boolean is(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** Returns the word in lower case; empty if this is not a word. */
  String word() {
    return kind == Kind.WORD ? Names.lower(text) : "";
  }

  /** Returns whether a value ends here, so that what follows is an operator or a key word. */
  boolean endsOperand() {
    return switch (kind) {
      case QUOTED, STRING, NUMBER, PARAMETER -> true;
      case SYMBOL -> text.equals(")") || text.equals("]");
      case WORD -> !Keywords.BEFORE_OPERAND.contains(word());
      case END -> false;
    };
  }
}
