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
import org.jspecify.annotations.Nullable;

/** DuckDB's text. What its functions are called is in {@link FunctionList}. */
final class DuckDbText implements EngineText {

  static final String NAME = "duckdb";

  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Spelling spelling(Signature signature, SqlCall call) {
    return new Spelling(signature.template(), signature.result().cast());
  }

  @Override
  public SqlNode cast(SqlNode value, DataType type) {
    return Spelled.cast(value, DuckDbTypes.name(type));
  }

  @Override
  public SqlNode conversion(SqlCall cast, SqlNode value, @Nullable DataType from, DataType to) {
    String name = cast.getKind() == SqlKind.SAFE_CAST ? "TRY_CAST" : "CAST";
    return Spelled.of(name + "($1 AS " + DuckDbTypes.name(to) + ")", value);
  }

  @Override
  public SqlNode local(SqlNode instant) {
    return Spelled.of("($1 AT TIME ZONE 'UTC')", instant);
  }

  @Override
  public SqlNode instant(SqlNode local) {
    return local(local);
  }

  @Override
  public SqlNode number(SqlNumericLiteral number, DataType type) {
    boolean longer = number.isInteger() && number.bigDecimalValue().abs().compareTo(LONGEST) > 0;
    return longer ? cast(number, type) : number;
  }

  @Override
  public SqlNode time(SqlTimestampLiteral time) {
    return time;
  }

  @Override
  public SqlNode number(Arithmetic operator, SqlNode operand, SqlNode written) {
    return written;
  }

  /** Small numbers would be computed with in their type, or with fewer digits. */
  @Override
  public boolean widens(SqlNode operand, DataType from, DataType to) {
    boolean small = from == Simple.INT8 || from == Simple.INT16 || from == Simple.FLOAT32;
    return small && !(operand instanceof SqlLiteral);
  }

  @Override
  public SqlNode divisor(SqlNode written, @Nullable DataType type, DataType result) {
    return Spelled.of("NULLIF($1, 0)", written);
  }

  @Override
  public void checkValue(SqlNode value) {
    // It computes them all.
  }

  @Override
  public void checkJoin(SqlNode condition, boolean outer) {
    SqlNode query = outer ? Parts.first(condition, Parts::isQuery) : null;
    if (query != null) {
      throw new QueryProblem(
          Code.LK208,
          query,
          "DuckDB computes no query within the condition of an outer join.",
          "Join with the query, or with a table that it filters.");
    }
  }

  @Override
  public void checkCondition(SqlNode condition) {
    // It computes them all.
  }

  @Override
  public void checkDistance(SqlNode distance) {
    // It takes parameters too.
  }

  @Override
  public SqlNode moment(SqlNode written, @Nullable DataType type) {
    return written;
  }

  @Override
  public SqlNode interval(SqlNode count, String unit) {
    return Spelled.of("INTERVAL ($1) " + unit, count);
  }

  @Override
  public SqlNode field(SqlNode record, SqlIdentifier name) {
    return record instanceof SqlIdentifier column
        ? column.plus(name.getSimple(), name.getParserPosition())
        : Spelled.of("($1).$2", record, name);
  }

  @Override
  public SqlNode operator(SqlCall call) {
    return call;
  }

  @Override
  public SqlCall unnest(SqlCall call) {
    return call;
  }

  @Override
  public boolean casts(SqlKind function) {
    return function == SqlKind.NTILE;
  }

  @Override
  public boolean hasWholeRows() {
    return true;
  }

  @Override
  public boolean dividesSums() {
    return false;
  }
}
