package dev.lanekeeper.planner;

import dev.lanekeeper.planner.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides, token by token from left to right, how Calcite's parser is to read it. A word that
 * stands where a value or a name must stand is a name, whatever else it may mean elsewhere: so
 * {@code day}, {@code date} or {@code value} are names of columns without quotes.
 */
final class Spelling {

  private static final Set<String> FRAME_STARTS =
      Set.of("between", "unbounded", "current", "interval");

  /** Functions that SQL writes with words of their own between the brackets. */
  private static final Set<String> WORDY_FUNCTIONS =
      Set.of(
          "cast",
          "try_cast",
          "safe_cast",
          "extract",
          "position",
          "trim",
          "substring",
          "floor",
          "ceil",
          "ceiling",
          "string_agg",
          "array_agg",
          "grouping");

  /** Other names of the aggregates whose brackets can end with an order. */
  private static final Map<String, String> ORDERED_FUNCTIONS =
      Map.of("list", "array_agg", "listagg", "string_agg", "group_concat", "string_agg");

  private final List<Token> tokens;
  private final Deque<Paren> parens = new ArrayDeque<>();

  /** An open parenthesis: the word before it, and the clause that is being read within it. */
  private static final class Paren {
    private final String opener;
    private String clause = "";
    private boolean type;

    private Paren(String opener) {
      this.opener = opener;
    }
  }

  Spelling(List<Token> tokens) {
    this.tokens = tokens;
    parens.push(new Paren(""));
  }

  /** Returns the text for the token; asked once for each, in order. */
  String of(int index) {
    Token token = tokens.get(index);
    return switch (token.kind()) {
      case WORD -> word(index, token);
      case PARAMETER -> at(index - 1).is("interval") ? "(?)" : "?";
      case SYMBOL -> symbol(index, token);
      case QUOTED -> inDoubleQuotes(token.text()).replace('\r', ' ');
      case STRING, NUMBER, END -> token.text().replace('\r', ' ');
    };
  }

  private static String inDoubleQuotes(String quoted) {
    if (quoted.charAt(0) == '"') {
      return quoted;
    }
    String name = quoted.substring(1, quoted.length() - 1).replace("``", "`");
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private String symbol(int index, Token token) {
    if (token.text().equals("(")) {
      parens.push(new Paren(at(index - 1).word()));
    } else if (token.text().equals(")") && parens.size() > 1) {
      parens.pop();
    } else if (token.text().equals("[") && at(index + 1).isSymbol("]")) {
      return " ARRAY";
    } else if (token.text().equals("]") && at(index - 1).isSymbol("[")) {
      return "";
    }
    return token.text();
  }

  private String word(int index, Token token) {
    Paren paren = parens.getFirst();
    String word = token.word();
    Token before = at(index - 1);
    Token behind = at(index + 1);
    switch (word) {
      case "select", "from", "where", "on", "having", "order", "group" -> paren.clause = word;
      case "as" -> paren.type = Set.of("cast", "try_cast", "safe_cast").contains(paren.opener);
      default -> {}
    }
    boolean name;
    if (before.isSymbol(".")) {
      name = true;
    } else if (paren.type || before.isSymbol("::") || index == 0) {
      name = false;
    } else if (Keywords.FRAME.contains(word)) {
      name = word.equals("unnest") && !paren.clause.equals("from") && behind.isSymbol("(");
    } else if (before.is("as")
        || before.is("with") && !word.equals("ordinality")
        || before.is("recursive")) {
      name = true;
    } else if (behind.isSymbol(".")) {
      name = true;
    } else if (behind.isSymbol("(") && !before.endsOperand()) {
      if (ORDERED_FUNCTIONS.containsKey(word)) {
        return ORDERED_FUNCTIONS.get(word);
      }
      name = FunctionTable.FUNCTIONS.find(word) != null && !WORDY_FUNCTIONS.contains(word);
    } else if (behind.isSymbol("(")) {
      name = false;
    } else if (!before.endsOperand()) {
      name = !isKeyword(index, word, paren);
    } else {
      name = endsItem(behind) && !isSuffix(word, before);
    }
    return name ? '"' + token.text() + '"' : token.text();
  }

  private boolean isKeyword(int index, String word, Paren paren) {
    Token before = at(index - 1);
    Token behind = at(index + 1);
    return switch (word) {
      case "date", "time", "timestamp" -> behind.kind() == Kind.STRING;
      case "interval" ->
          Set.of(Kind.STRING, Kind.NUMBER, Kind.PARAMETER).contains(behind.kind())
              || behind.isSymbol("-");
      case "partition" -> behind.is("by");
      case "rows", "range", "groups" ->
          FRAME_STARTS.contains(behind.word()) || behind.kind() == Kind.NUMBER;
      case "current" -> behind.is("row");
      case "unbounded" -> behind.is("preceding") || behind.is("following");
      case "grouping" -> behind.is("sets");
      case "both", "leading", "trailing" ->
          paren.opener.equals("trim") && !behind.isSymbol(",") && !behind.isSymbol(")");
      case "array", "multiset", "map" -> behind.isSymbol("[");
      case "symmetric", "asymmetric" -> before.is("between") && !behind.is("and");
      case "values" ->
          behind.isSymbol("(") || behind.kind() == Kind.NUMBER || behind.kind() == Kind.STRING;
      case "unknown" -> before.is("not") && at(index - 2).is("is");
      case "ordinality" -> before.is("with");
      default -> paren.opener.equals("extract") && behind.is("from") && before.isSymbol("(");
    };
  }

  private static boolean isSuffix(String word, Token before) {
    return switch (word) {
      case "row" -> before.is("current");
      case "rows" -> before.kind() == Kind.NUMBER || before.kind() == Kind.PARAMETER;
      default -> Keywords.BEHIND_OPERAND.contains(word);
    };
  }

  private static boolean endsItem(Token token) {
    return token.kind() == Kind.END
        || token.isSymbol(",")
        || token.isSymbol(")")
        || token.is("from");
  }

  private Token at(int index) {
    return index < 0 || index >= tokens.size() ? new Token(Kind.END, 0, 0, "") : tokens.get(index);
  }
}
