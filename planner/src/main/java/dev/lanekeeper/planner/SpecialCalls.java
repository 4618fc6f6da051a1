package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.fun.SqlTrimFunction;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Functions that SQL writes with words of their own, as in {@code extract(year from day)}. */
final class SpecialCalls {

  private SpecialCalls() {}

  /** Returns the call as one of ours; null if it is written like any other. */
  static @Nullable SqlNode normalize(SqlBasicCall call) {
    return switch (Names.lower(call.getOperator().getName())) {
      case "cast" -> cast(call);
      case "try_cast", "safe_cast" -> call;
      case "extract" -> extract(call);
      case "position" -> position(call);
      case "trim" -> trim(call);
      case "floor" -> call.operandCount() == 2 ? truncated(call) : null;
      case "ceil" ->
          call.operandCount() == 2
              ? refuse(call, "ceil(.. to ..)", "Add a unit to date_trunc(..).")
              : null;
      case "mod" -> remainder(call);
      case "date_part", "datepart" -> datePart(call);
      default -> null;
    };
  }

  /** A call of the {@code ::} operator or of cast itself. */
  static SqlNode cast(SqlBasicCall call) {
    return SqlStdOperatorTable.CAST.createCall(call.getParserPosition(), call.getOperandList());
  }

  private static @Nullable SqlNode remainder(SqlBasicCall call) {
    return call.operandCount() == 2
        ? Arithmetic.REMAINDER.createCall(call.getParserPosition(), call.getOperandList())
        : null;
  }

  private static SqlNode extract(SqlBasicCall call) {
    return part(call, ((SqlIntervalQualifier) call.operand(0)).toString(), call.operand(1));
  }

  private static @Nullable SqlNode datePart(SqlBasicCall call) {
    if (call.operandCount() != 2 || !(call.operand(0) instanceof SqlLiteral unit)) {
      return null;
    }
    return part(call, String.valueOf(unit.toValue()), call.operand(1));
  }

  private static SqlNode part(SqlCall call, String unit, SqlNode value) {
    String name =
        switch (Names.lower(unit)) {
          case "year",
              "quarter",
              "month",
              "week",
              "day",
              "hour",
              "minute",
              "second",
              "isodow",
              "isoyear" ->
              Names.lower(unit);
          case "doy" -> "dayofyear";
          default -> "";
        };
    if (name.isEmpty()) {
      return refuse(
          call,
          "extract(" + Names.lower(unit) + " from ..)",
          "Extract year, quarter, month, week, day, hour, minute, second, isodow or doy.");
    }
    return FunctionTable.FUNCTIONS.get(name).createCall(call.getParserPosition(), value);
  }

  private static SqlNode position(SqlBasicCall call) {
    if (call.operandCount() != 2) {
      return refuse(call, "position(.. from ..)", "Search in substring(text, start).");
    }
    return FunctionTable.FUNCTIONS
        .get("strpos")
        .createCall(call.getParserPosition(), call.operand(1), call.operand(0));
  }

  private static @Nullable SqlNode trim(SqlBasicCall call) {
    if (call.operandCount() != 3 || !(call.operand(0) instanceof SqlLiteral side)) {
      return null;
    }
    SqlTrimFunction.Flag flag = side.getValueAs(SqlTrimFunction.Flag.class);
    String name =
        flag == SqlTrimFunction.Flag.LEADING
            ? "ltrim"
            : flag == SqlTrimFunction.Flag.TRAILING ? "rtrim" : "trim";
    boolean blanks = call.operand(1) instanceof SqlLiteral what && " ".equals(what.toValue());
    SqlParserPos place = call.getParserPosition();
    return blanks
        ? FunctionTable.FUNCTIONS.get(name).createCall(place, call.<SqlNode>operand(2))
        : FunctionTable.FUNCTIONS.get(name).createCall(place, call.operand(2), call.operand(1));
  }

  private static SqlNode truncated(SqlBasicCall call) {
    SqlParserPos place = call.operand(1).getParserPosition();
    SqlNode unit = SqlLiteral.createCharString(Names.lower(call.operand(1).toString()), place);
    return FunctionTable.FUNCTIONS
        .get("date_trunc")
        .createCall(call.getParserPosition(), unit, call.operand(0));
  }

  private static SqlNode refuse(SqlNode place, String what, String fix) {
    throw new QueryProblem(Code.LK208, place, "Engines do not agree on " + what + ".", fix);
  }

  /** Returns whether a list in brackets is one parameter alone, as in {@code in (:ids)}. */
  static boolean isParameterList(SqlNode node) {
    return node instanceof SqlNodeList list
        && list.size() == 1
        && list.get(0) instanceof SqlDynamicParam;
  }
}
