package dev.lanekeeper.planner;

import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;

/** A piece of an engine's own text with expressions in it: {@code $1} is the first one. */
final class Spelled extends SqlSpecialOperator {

  private final String template;

  private Spelled(String template, int precedence) {
    super(template, SqlKind.OTHER_FUNCTION, precedence);
    this.template = template;
  }

  static SqlNode of(String template, SqlNode... operands) {
    return new Spelled(template, 100).createCall(SqlParserPos.ZERO, operands);
  }

  /** Returns an operator that binds as tightly as Calcite's of that precedence. */
  static SqlNode operator(String template, int precedence, List<SqlNode> operands) {
    return new Spelled(template, precedence).createCall(SqlParserPos.ZERO, operands);
  }

  static SqlNode of(String template, List<SqlNode> operands) {
    return of(template, operands.toArray(new SqlNode[0]));
  }

  /** Returns the value as that type, cast once. */
  static SqlNode cast(SqlNode value, String type) {
    String template = "CAST($1 AS " + type + ")";
    boolean already =
        value instanceof SqlCall call
            && call.getOperator() instanceof Spelled other
            && other.template.equals(template);
    return already ? value : of(template, value);
  }

  @Override
  public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
    TemplateText text = (TemplateText) writer;
    int at = 0;
    while (at < template.length()) {
      int next = template.indexOf('$', at);
      boolean place =
          next >= 0 && next + 1 < template.length() && Character.isDigit(template.charAt(next + 1));
      int end = next < 0 ? template.length() : place ? next : next + 1;
      if (end > at) {
        text.fragment(template.substring(at, end), at > 0);
      }
      at = end;
      if (place) {
        int digits = next + 1;
        while (digits < template.length() && Character.isDigit(template.charAt(digits))) {
          digits++;
        }
        int operand = Integer.parseInt(template.substring(next + 1, digits)) - 1;
        boolean enclosed = isEnclosed(next, digits);
        call.operand(operand).unparse(writer, enclosed ? 0 : 100, enclosed ? 0 : 100);
        at = digits;
      }
    }
    text.endFragment();
  }

  /** Returns whether commas, brackets or lines are around a place, so that no operator binds it. */
  private boolean isEnclosed(int start, int end) {
    char before = start == 0 ? ' ' : template.charAt(start - 1);
    boolean opened =
        before == '('
            || before == '\n'
            || template.startsWith(", ", start - 2)
            || template.startsWith("BY ", start - 3);
    char behind = end == template.length() ? '\n' : template.charAt(end);
    return opened
        && (behind == ')' || behind == ',' || behind == '\n' || template.startsWith(" AS ", end));
  }
}
