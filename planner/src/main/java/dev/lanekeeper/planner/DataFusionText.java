package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import java.math.BigDecimal;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlTimestampLiteral;
import org.apache.calcite.sql.SqlUnnestOperator;
import org.apache.calcite.sql.fun.SqlLikeOperator;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * DataFusion's text. Numbers are cast, because it takes whole ones for longs and others for
 * doubles; times are cast, because it takes them for nanoseconds.
 */
final class DataFusionText implements EngineText {

  static final String NAME = "datafusion";

  private static final String INSTANT = "'Timestamp(Microsecond, Some(\"UTC\"))'";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Spelling spelling(Signature signature, SqlCall call) {
    return DataFusionFunctions.spelling(signature, call);
  }

  @Override
  public SqlNode cast(SqlNode value, DataType type) {
    return type == Simple.INSTANT ? instant(value) : Spelled.cast(value, type(type));
  }

  private static String type(DataType type) {
    if (type == Simple.TIMESTAMP) {
      return "TIMESTAMP(6)";
    }
    if (type == Simple.BINARY) {
      return "BYTEA";
    }
    if (type instanceof DataType.Decimal || type instanceof Simple) {
      if (type != Simple.INSTANT) {
        return type == Simple.UUID ? "VARCHAR" : DuckDbTypes.name(type);
      }
    }
    if (type instanceof DataType.ListOf list) {
      return type(list.element().type()) + "[]";
    }
    throw refusal(SqlParserPos.ZERO, "a cast to " + type, "Leave the column as it is.");
  }

  static QueryProblem refusal(SqlParserPos place, String what, String fix) {
    return new QueryProblem(Code.LK208, place, "DataFusion has no exact " + what + ".", fix);
  }

  @Override
  public SqlNode conversion(SqlCall cast, SqlNode value, @Nullable DataType from, DataType to) {
    SqlNode operand = cast.operand(0);
    boolean number = from instanceof DataType.Decimal || from != null && Numbers.isFloat(from);
    boolean tries = cast.getKind() == SqlKind.SAFE_CAST;
    SqlNode rounded = value;
    if (number && Numbers.isInteger(to)) {
      if (!(from instanceof DataType.Decimal) && !isWhole(operand)) {
        throw refusal(
            cast.getParserPosition(), "cast from a float to an integer", "Round it first.");
      }
      rounded = Spelled.of("ROUND($1)", value);
    }
    boolean exact =
        to == Simple.TEXT
            ? from == Simple.TEXT
                || from == Simple.UUID
                || from == Simple.DATE
                || from == Simple.BOOLEAN
                || isExact(from)
            : !(to == Simple.UUID && from != Simple.UUID && from != Simple.TEXT)
                && !(to == Simple.BINARY && from != Simple.BINARY)
                && !(to == Simple.INSTANT && from != Simple.INSTANT)
                && !(to == Simple.BOOLEAN && from != Simple.BOOLEAN)
                && (!tries || from != Simple.TEXT);
    if (!exact) {
      String types = (from == null ? "null" : from) + " to " + to;
      throw refusal(cast.getParserPosition(), "cast from " + types, "Convert it in a Java node.");
    }
    if (to == Simple.INSTANT || to == Simple.UUID && from == Simple.UUID) {
      return value;
    }
    if (to == Simple.UUID) {
      return Spelled.of("LANEKEEPER_UUID($1)", value);
    }
    return tries
        ? Spelled.of("TRY_CAST($1 AS " + type(to) + ")", rounded)
        : Spelled.of("CAST($1 AS " + type(to) + ")", rounded);
  }

  private static boolean isExact(@Nullable DataType type) {
    return type instanceof DataType.Decimal || type != null && Numbers.isInteger(type);
  }

  /** Returns whether a number is made whole already. */
  private static boolean isWhole(SqlNode value) {
    return value instanceof SqlCall call
        && switch (Names.lower(call.getOperator().getName())) {
          case "round", "floor", "ceil", "trunc" -> call.operandCount() == 1;
          default -> false;
        };
  }

  @Override
  public SqlNode local(SqlNode instant) {
    return Spelled.of("ARROW_CAST($1, 'Timestamp(Microsecond, None)')", instant);
  }

  @Override
  public SqlNode instant(SqlNode local) {
    return Spelled.of("ARROW_CAST($1, " + INSTANT + ")", local);
  }

  @Override
  public SqlNode number(SqlNumericLiteral number, DataType type) {
    if (type == Simple.INT64 || type == Simple.FLOAT64) {
      return number;
    }
    if (type instanceof DataType.Decimal) {
      BigDecimal value = number.bigDecimalValue();
      return cast(Spelled.of("'" + value.toPlainString() + "'"), type);
    }
    return cast(number, type);
  }

  @Override
  public SqlNode time(SqlTimestampLiteral time) {
    return cast(Spelled.of("'" + time.toFormattedString() + "'"), Simple.TIMESTAMP);
  }

  @Override
  public SqlNode number(Arithmetic operator, SqlNode operand, SqlNode written) {
    return operator.getKind() == SqlKind.DIVIDE ? cast(written, Simple.FLOAT64) : written;
  }

  /** It makes decimals of floats that meet some, and longs of integers that meet literals. */
  @Override
  public boolean widens(SqlNode operand, DataType from, DataType to) {
    return Numbers.isInteger(to) || Numbers.isFloat(to);
  }

  /** A negative zero divides by zero too, and is another number to it. */
  @Override
  public SqlNode divisor(SqlNode written, @Nullable DataType type, DataType result) {
    SqlNode plain =
        type != null && Numbers.isFloat(type)
            ? Spelled.of("LANEKEEPER_PLAIN_NUMBER($1)", written)
            : written;
    return Spelled.of("NULLIF($1, $2)", plain, cast(Spelled.of("0"), result));
  }

  @Override
  public void checkValue(SqlNode value) {
    DataFusionSubQueries.checkValue(value);
  }

  @Override
  public void checkJoin(SqlNode condition, boolean outer) {
    DataFusionSubQueries.checkValue(condition);
  }

  @Override
  public void checkCondition(SqlNode condition) {
    DataFusionSubQueries.checkCondition(condition);
  }

  @Override
  public void checkDistance(SqlNode distance) {
    throw refusal(
        distance.getParserPosition(), "frame by a parameter", "Write the distance as a literal.");
  }

  /** Days forget hours. */
  @Override
  public SqlNode moment(SqlNode written, @Nullable DataType type) {
    return type == Simple.DATE ? cast(written, Simple.TIMESTAMP) : written;
  }

  @Override
  public SqlNode interval(SqlNode count, String unit) {
    return Spelled.of(
        "CAST(CAST($1 AS VARCHAR) || ' " + Names.lower(unit) + "' AS INTERVAL)", count);
  }

  /** A field of a null record must be null. */
  @Override
  public SqlNode field(SqlNode record, SqlIdentifier name) {
    SqlNode key = SqlLiteral.createCharString(name.getSimple(), SqlParserPos.ZERO);
    return Spelled.of("CASE WHEN $1 IS NOT NULL THEN GET_FIELD($1, $2) END", record, key);
  }

  @Override
  public SqlNode operator(SqlCall call) {
    return switch (call.getKind()) {
      case IS_DISTINCT_FROM, IS_NOT_DISTINCT_FROM -> Spelled.of("($1)", call);
      case GROUPING -> cast(call, Simple.INT64);
      case LIKE -> like(call);
      case SOME, ALL ->
          throw refusal(
              call.getParserPosition(),
              "comparison with some or all rows",
              "Compare with min(..) or max(..).");
      case ROW ->
          throw refusal(
              call.getParserPosition(),
              "comparison of several columns at once",
              "Write exists (..).");
      default -> call;
    };
  }

  /** A backslash escapes, and nothing else does. */
  private static SqlNode like(SqlCall call) {
    SqlLikeOperator like = (SqlLikeOperator) call.getOperator();
    SqlNode pattern = call.operand(1);
    if (pattern instanceof SqlLiteral literal) {
      String text = literal.getValueAs(String.class);
      String escape =
          call.operandCount() < 3 || !(call.operand(2) instanceof SqlLiteral written)
              ? ""
              : written.getValueAs(String.class);
      if (call.operandCount() < 3 || !escape.isEmpty()) {
        SqlNode rewritten = SqlLiteral.createCharString(escaped(text, escape), SqlParserPos.ZERO);
        return like.createCall(call.getParserPosition(), call.operand(0), rewritten);
      }
    }
    if (call.operandCount() == 2) {
      SqlNode doubled = Spelled.of("REPLACE($1, '\\', '\\\\')", pattern);
      return like.createCall(call.getParserPosition(), call.operand(0), doubled);
    }
    throw refusal(
        call.getParserPosition(), "like with an escape that is no literal", "Write a literal.");
  }

  static String escaped(String pattern, String escape) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char at = pattern.charAt(i);
      if (!escape.isEmpty() && at == escape.charAt(0) && i + 1 < pattern.length()) {
        result.append('\\').append(pattern.charAt(++i));
      } else {
        result.append(at == '\\' ? "\\\\" : String.valueOf(at));
      }
    }
    return result.toString();
  }

  @Override
  public SqlCall unnest(SqlCall call) {
    boolean numbered = ((SqlUnnestOperator) call.getOperator()).withOrdinality;
    throw refusal(
        call.getParserPosition(),
        numbered ? "unnest with ordinality" : "unnest in from",
        "Write unnest(..) in the select list.");
  }

  @Override
  public boolean casts(SqlKind function) {
    return switch (function) {
      case ROW_NUMBER, RANK, DENSE_RANK, NTILE -> true;
      default -> false;
    };
  }

  @Override
  public boolean hasWholeRows() {
    return false;
  }

  @Override
  public boolean dividesSums() {
    return true;
  }
}
