package dev.lanekeeper.planner;

import dev.lanekeeper.planner.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * A query's text as Calcite's parser takes it: names in quotes wherever they could be taken for key
 * words, {@code ?} for {@code :name}, blanks for comments. Knows the way back from its places to
 * those of the text as written.
 */
final class PreparedText {

  /** The name of a parameter that stands for something already reported. */
  static final String REPORTED = "";

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Token> parameters = new ArrayList<>();
  private final List<String> parameterNames = new ArrayList<>();
  private final TextPlaces original;
  private final TextPlaces prepared;
  private final StringBuilder out = new StringBuilder();
  private boolean needsBabel;

  /** A token's place in both texts; {@code same} if its characters are the same. */
  private record Piece(int outStart, Token token, boolean same) {}

  /**
   * Prepares a text.
   *
   * @param reported stretches that were already found wrong; each becomes a parameter of any type
   */
  PreparedText(String text, List<Token> tokens, List<Stretch> reported) {
    original = new TextPlaces(text);
    Spelling spelling = new Spelling(tokens);
    int copied = 0;
    int within = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      blank(text, copied, token.start());
      copied = token.end();
      String spelled = spelling.of(i);
      int stretch = stretchAt(reported, token);
      if (stretch >= 0) {
        spelled = stretch == within ? "" : "?";
        if (stretch != within) {
          parameters.add(token);
          parameterNames.add(REPORTED);
        }
      } else if (token.kind() == Kind.PARAMETER) {
        parameters.add(token);
        parameterNames.add(token.text().substring(1));
      }
      needsBabel |=
          Keywords.BABEL.contains(token.kind() == Kind.SYMBOL ? token.text() : token.word());
      within = stretch;
      pieces.add(new Piece(out.length(), token, spelled.equals(token.text())));
      out.append(spelled);
    }
    prepared = new TextPlaces(out.toString());
  }

  private static int stretchAt(List<Stretch> stretches, Token token) {
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      if (token.kind() != Kind.END
          && token.start() >= stretch.start()
          && token.end() <= stretch.end()) {
        return i;
      }
    }
    return -1;
  }

  private void blank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      out.append(text.charAt(i) == '\n' ? '\n' : ' ');
    }
  }

  String text() {
    return out.toString();
  }

  /** Returns whether only Babel reads it, or reads it in another way. */
  boolean needsBabel() {
    return needsBabel;
  }

  /**
   * Returns the parameters in the order of their places; {@link #REPORTED} for one that only fills
   * a hole.
   */
  List<String> parameterNames() {
    return parameterNames;
  }

  /** Returns the places of the parameters. */
  List<Token> parameters() {
    return parameters;
  }

  /** Returns the stretch of the text as written that a place of Calcite's means. */
  Stretch stretch(SqlParserPos place) {
    if (place.getLineNum() < 1) {
      return Stretch.NONE;
    }
    int start = prepared.offset(place.getLineNum(), place.getColumnNum());
    int end = prepared.offset(place.getEndLineNum(), place.getEndColumnNum());
    Piece first = pieceAt(start);
    Piece last = pieceAt(end);
    int from =
        first.token().start()
            + (first.same() ? Math.min(start - first.outStart(), length(first)) : 0);
    int to =
        last.same()
            ? last.token().start() + Math.min(end - last.outStart() + 1, length(last))
            : last.token().end();
    return new Stretch(from, Math.max(from, to));
  }

  private static int length(Piece piece) {
    return piece.token().end() - piece.token().start();
  }

  private Piece pieceAt(int offset) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).outStart() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return pieces.get(low);
  }

  /** Returns the places of the text as written. */
  TextPlaces original() {
    return original;
  }

  /** Part of the text as written, from an offset to before an offset. */
  record Stretch(int start, int end) {
    static final Stretch NONE = new Stretch(-1, -1);

    boolean overlaps(Stretch other) {
      return start < other.end && other.start < end;
    }
  }
}
