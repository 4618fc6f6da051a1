package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.planner.Token.Kind;
import java.util.List;

/** Makes sure that a text is one query. */
final class Statements {

  private Statements() {}

  /**
   * Returns the tokens of the one query, without a semicolon behind it; fails with LK209 or LK201.
   */
  static List<Token> only(List<Token> tokens) {
    Token first = tokens.get(0);
    if (first.kind() == Kind.END) {
      throw new Tokens.Unreadable(Code.LK201, 0, 1, "it is empty", "Write a select.");
    }
    if (Keywords.STATEMENTS.contains(first.word())) {
      throw statement(
          first, "'" + Names.lower(first.text()) + "' starts a statement that is not a query.");
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isSymbol("?")) {
        throw new Tokens.Unreadable(
            Code.LK201, token.start(), token.end(), "parameters have names", "Write :name.");
      }
      if (token.is("by") && !(i > 0 && takesBy(tokens.get(i - 1)))) {
        throw new Tokens.Unreadable(
            Code.LK201,
            token.start(),
            token.end(),
            "by stands behind group, order and partition only",
            "Write group by behind from, or the name as \"by\".");
      }
      if (token.isSymbol(";")) {
        Token behind = tokens.get(i + 1);
        if (behind.kind() != Kind.END && !behind.isSymbol(";")) {
          throw statement(behind, "Here begins a second statement.");
        }
        List<Token> query = new java.util.ArrayList<>(tokens.subList(0, i));
        query.add(new Token(Kind.END, token.start(), token.start(), ""));
        if (query.size() == 1) {
          throw new Tokens.Unreadable(Code.LK201, 0, 1, "it is empty", "Write a select.");
        }
        return query;
      }
    }
    return tokens;
  }

  /** Calcite's own {@code select .. by ..} would group and sort in one. */
  private static boolean takesBy(Token before) {
    return before.is("group")
        || before.is("order")
        || before.is("partition")
        || before.isSymbol(".");
  }

  private static Tokens.Unreadable statement(Token token, String message) {
    return new Tokens.Unreadable(Code.LK209, token.start(), token.end(), message, Code.LK209.fix());
  }
}
