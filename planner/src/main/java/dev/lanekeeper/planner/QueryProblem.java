package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** One problem on its way out of Calcite's depths; the places are those of the prepared text. */
final class QueryProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final transient SqlParserPos place;
  private final transient SqlParserPos whole;
  private final String fix;

  QueryProblem(Code code, SqlNode node, String message, String fix) {
    this(code, node.getParserPosition(), message, fix);
  }

  QueryProblem(Code code, SqlParserPos place, String message, String fix) {
    this(code, place, place, message, fix);
  }

  /**
   * Makes a problem.
   *
   * @param place the word to point at
   * @param whole the expression that means nothing because of it
   */
  QueryProblem(Code code, SqlParserPos place, SqlParserPos whole, String message, String fix) {
    super(message, null, false, false);
    this.code = code;
    this.place = place;
    this.whole = whole;
    this.fix = fix;
  }

  Code code() {
    return code;
  }

  SqlParserPos place() {
    return place;
  }

  SqlParserPos whole() {
    return whole;
  }

  String fix() {
    return fix;
  }
}
