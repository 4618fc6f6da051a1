package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.SqlUnnestOperator;
import org.apache.calcite.sql.fun.SqlBetweenOperator;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.jspecify.annotations.Nullable;

/**
 * The operators that mean the same on every engine, and the table in which the validator looks
 * everything up.
 */
final class Operators implements SqlOperatorTable {

  static final Operators TABLE = new Operators();

  private static final Set<SqlKind> KINDS =
      EnumSet.of(
          SqlKind.AS,
          SqlKind.AND,
          SqlKind.OR,
          SqlKind.NOT,
          SqlKind.EQUALS,
          SqlKind.NOT_EQUALS,
          SqlKind.LESS_THAN,
          SqlKind.LESS_THAN_OR_EQUAL,
          SqlKind.GREATER_THAN,
          SqlKind.GREATER_THAN_OR_EQUAL,
          SqlKind.IS_NULL,
          SqlKind.IS_NOT_NULL,
          SqlKind.IS_TRUE,
          SqlKind.IS_FALSE,
          SqlKind.IS_NOT_TRUE,
          SqlKind.IS_NOT_FALSE,
          SqlKind.IS_UNKNOWN,
          SqlKind.IS_DISTINCT_FROM,
          SqlKind.IS_NOT_DISTINCT_FROM,
          SqlKind.BETWEEN,
          SqlKind.LIKE,
          SqlKind.IN,
          SqlKind.NOT_IN,
          SqlKind.EXISTS,
          SqlKind.SOME,
          SqlKind.ALL,
          SqlKind.ROW,
          SqlKind.VALUES,
          SqlKind.UNION,
          SqlKind.INTERSECT,
          SqlKind.EXCEPT,
          SqlKind.OVER,
          SqlKind.FILTER,
          SqlKind.WITHIN_GROUP,
          SqlKind.RESPECT_NULLS,
          SqlKind.IGNORE_NULLS,
          SqlKind.DESCENDING,
          SqlKind.NULLS_FIRST,
          SqlKind.NULLS_LAST,
          SqlKind.UNNEST,
          SqlKind.LATERAL,
          SqlKind.SCALAR_QUERY,
          SqlKind.MINUS_PREFIX,
          SqlKind.PLUS_PREFIX,
          SqlKind.DOT,
          SqlKind.ROLLUP,
          SqlKind.CUBE,
          SqlKind.GROUPING_SETS,
          SqlKind.EXPLICIT_TABLE,
          SqlKind.INTERVAL,
          SqlKind.PRECEDING,
          SqlKind.FOLLOWING);

  private final Map<String, List<SqlOperator>> byName = new HashMap<>();

  private Operators() {
    add(
        SqlStdOperatorTable.AND,
        SqlStdOperatorTable.OR,
        SqlStdOperatorTable.NOT,
        SqlStdOperatorTable.EQUALS,
        SqlStdOperatorTable.NOT_EQUALS,
        SqlStdOperatorTable.LESS_THAN,
        SqlStdOperatorTable.LESS_THAN_OR_EQUAL,
        SqlStdOperatorTable.GREATER_THAN,
        SqlStdOperatorTable.GREATER_THAN_OR_EQUAL,
        SqlStdOperatorTable.IS_NULL,
        SqlStdOperatorTable.IS_NOT_NULL,
        SqlStdOperatorTable.IS_TRUE,
        SqlStdOperatorTable.IS_FALSE,
        SqlStdOperatorTable.IS_NOT_TRUE,
        SqlStdOperatorTable.IS_NOT_FALSE,
        SqlStdOperatorTable.IS_UNKNOWN,
        SqlStdOperatorTable.IS_DISTINCT_FROM,
        SqlStdOperatorTable.IS_NOT_DISTINCT_FROM,
        SqlStdOperatorTable.LIKE,
        SqlStdOperatorTable.NOT_LIKE,
        SqlLibraryOperators.ILIKE,
        SqlLibraryOperators.NOT_ILIKE,
        SqlStdOperatorTable.EXISTS,
        SqlStdOperatorTable.ROW,
        SqlStdOperatorTable.SCALAR_QUERY,
        SqlStdOperatorTable.UNARY_MINUS,
        SqlStdOperatorTable.UNARY_PLUS,
        SqlStdOperatorTable.UNNEST,
        SqlStdOperatorTable.CASE,
        SqlStdOperatorTable.CAST,
        SqlLibraryOperators.TRY_CAST,
        SqlLibraryOperators.SAFE_CAST,
        SqlStdOperatorTable.DESC,
        SqlStdOperatorTable.NULLS_FIRST,
        SqlStdOperatorTable.NULLS_LAST,
        SqlStdOperatorTable.IN,
        SqlStdOperatorTable.NOT_IN);
    add(
        SqlStdOperatorTable.BETWEEN,
        SqlStdOperatorTable.NOT_BETWEEN,
        SqlStdOperatorTable.DOT,
        SqlStdOperatorTable.INTERVAL,
        SqlStdOperatorTable.IGNORE_NULLS,
        SqlStdOperatorTable.RESPECT_NULLS,
        SqlStdOperatorTable.UNION,
        SqlStdOperatorTable.UNION_ALL,
        SqlStdOperatorTable.INTERSECT,
        SqlStdOperatorTable.INTERSECT_ALL,
        SqlStdOperatorTable.EXCEPT,
        SqlStdOperatorTable.EXCEPT_ALL,
        SqlStdOperatorTable.SOME_EQ,
        SqlStdOperatorTable.SOME_NE,
        SqlStdOperatorTable.SOME_LT,
        SqlStdOperatorTable.SOME_LE,
        SqlStdOperatorTable.SOME_GT,
        SqlStdOperatorTable.SOME_GE,
        SqlStdOperatorTable.ALL_EQ,
        SqlStdOperatorTable.ALL_NE,
        SqlStdOperatorTable.ALL_LT,
        SqlStdOperatorTable.ALL_LE,
        SqlStdOperatorTable.ALL_GT,
        SqlStdOperatorTable.ALL_GE);
    FunctionTable.FUNCTIONS.names().forEach(name -> add(FunctionTable.FUNCTIONS.get(name)));
  }

  private void add(SqlOperator... operators) {
    for (SqlOperator operator : operators) {
      byName.merge(
          Names.lower(operator.getName()),
          List.of(operator),
          (one, other) -> one.contains(operator) ? one : List.of(one.get(0), operator));
    }
  }

  @Override
  public void lookupOperatorOverloads(
      SqlIdentifier name,
      @Nullable SqlFunctionCategory category,
      SqlSyntax syntax,
      List<SqlOperator> found,
      SqlNameMatcher matcher) {
    if (!name.isSimple()) {
      return;
    }
    for (SqlOperator operator : byName.getOrDefault(Names.lower(name.getSimple()), List.of())) {
      boolean function = syntax == SqlSyntax.FUNCTION && operator instanceof SqlFunction;
      if (function || operator.getSyntax().family == syntax.family) {
        found.add(operator);
      }
    }
  }

  @Override
  public List<SqlOperator> getOperatorList() {
    return byName.values().stream().flatMap(List::stream).toList();
  }

  /** Returns the call if engines agree on its operator. */
  static SqlNode check(SqlBasicCall call) {
    if (call.getOperator().getName().equals("::")) {
      return SpecialCalls.cast(call);
    }
    if (call.getOperator() instanceof SqlUnnestOperator unnest) {
      call.setOperator(new LaneUnnest(unnest.withOrdinality));
    }
    boolean symmetric =
        call.getOperator() instanceof SqlBetweenOperator between
            && between.flag == SqlBetweenOperator.Flag.SYMMETRIC;
    if (KINDS.contains(call.getKind()) && !symmetric) {
      return call;
    }
    String name = Names.lower(call.getOperator().getName());
    throw new QueryProblem(
        Code.LK208,
        call,
        "Engines do not agree on the operator '" + name + "'.",
        switch (call.getKind()) {
          case SIMILAR, RLIKE, POSIX_REGEX_CASE_SENSITIVE, POSIX_REGEX_CASE_INSENSITIVE ->
              "Write regexp_matches(text, pattern), or regexp_full_match(text, pattern).";
          case COLLECTION_TABLE -> "Files are read by nodes: Plan.parquet(..), Plan.csv(..).";
          default -> "Use an operator of docs/sql.md.";
        });
  }

  /**
   * Moves the order within an aggregate's brackets behind them, where the validator looks for it.
   */
  static SqlNode ordered(SqlBasicCall call) {
    int last = call.operandCount() - 1;
    if (last < 0
        || !(call.operand(last) instanceof SqlNodeList order)
        || !(call.getOperator() instanceof LaneAggregate)) {
      return call;
    }
    SortKeys.check(order);
    SqlParserPos place = call.getParserPosition();
    SqlNode aggregate =
        call.getOperator()
            .createCall(
                call.getFunctionQuantifier(),
                place,
                call.getOperandList().subList(0, last).toArray(new SqlNode[0]));
    return SqlStdOperatorTable.WITHIN_GROUP.createCall(place, aggregate, order);
  }
}
