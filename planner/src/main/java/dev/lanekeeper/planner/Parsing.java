package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;
import org.apache.calcite.sql.parser.impl.SqlParserImpl;
import org.jspecify.annotations.Nullable;

/**
 * Prepared text to a tree. Calcite has two parsers of one grammar: Babel knows some forms more, and
 * reserves so few words that it tries hundreds of key words wherever a name may stand or not. It is
 * asked only for its own forms and for what the other one refuses; what is wrong, Babel says.
 */
final class Parsing {

  private static final Pattern ENCOUNTERED =
      Pattern.compile("Encountered:? \"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);
  private static final int LONGEST_NAME = 1000;
  private static final SqlParserPos START = new SqlParserPos(1, 1);

  private Parsing() {}

  /** Parses one query; fails with LK201. */
  static SqlNode parse(PreparedText prepared) {
    String text = prepared.text();
    SqlNode plain = prepared.needsBabel() ? null : plain(text);
    return plain == null ? babel(text) : plain;
  }

  /** Returns what the smaller grammar makes of a text; null if it refuses it. */
  static @Nullable SqlNode plain(String text) {
    try {
      return prepared(new SqlParserImpl(new StringReader(text))).parseSqlStmtEof();
    } catch (VirtualMachineError failure) {
      throw failure;
    } catch (Exception | Error refused) {
      return null;
    }
  }

  /** Parses with Babel; fails with LK201. */
  static SqlNode babel(String text) {
    SqlAbstractParserImpl parser = prepared(new SqlBabelParserImpl(new StringReader(text)));
    try {
      return parser.parseSqlStmtEof();
    } catch (VirtualMachineError failure) {
      throw failure;
    } catch (Exception | Error failure) {
      throw problem(parser.normalizeException(failure));
    }
  }

  private static SqlAbstractParserImpl prepared(SqlAbstractParserImpl parser) {
    parser.setTabSize(1);
    parser.setQuotedCasing(Casing.UNCHANGED);
    parser.setUnquotedCasing(Casing.UNCHANGED);
    parser.setIdentifierMaxLength(LONGEST_NAME);
    parser.setConformance(LaneConformance.INSTANCE);
    parser.switchTo(SqlAbstractParserImpl.LexicalState.DQID);
    return parser;
  }

  private static QueryProblem problem(SqlParseException failure) {
    if (failure.getPos() == null || failure.getMessage() == null) {
      return new QueryProblem(
          Code.LK201,
          START,
          "operators and operands do not fit each other",
          "Look for an operator without its operand, and put brackets around what belongs together.");
    }
    SqlParserPos place = failure.getPos();
    String message = failure.getMessage();
    Matcher matcher = ENCOUNTERED.matcher(message);
    String what = "";
    if (matcher.find()) {
      what = matcher.group(1).replace("\\\"", "\"").strip();
    }
    if (what.contains("<EOF>")) {
      return new QueryProblem(Code.LK201, place, "it ends too early", "Complete it.");
    }
    if (what.isEmpty()) {
      String first = message.lines().findFirst().orElse("");
      return new QueryProblem(
          Code.LK201, place, first.isEmpty() ? "it is no SQL" : first, "Correct it here.");
    }
    String word = what.replaceAll("\\s.*", "");
    boolean name = word.matches("\\w+") && !Keywords.BEFORE_OPERAND.contains(Names.lower(word));
    return new QueryProblem(
        Code.LK201,
        place,
        word + " cannot stand here",
        name
            ? "Correct it here; a name that SQL reserves is written \"" + Names.lower(word) + "\"."
            : "Correct it here.");
  }
}
