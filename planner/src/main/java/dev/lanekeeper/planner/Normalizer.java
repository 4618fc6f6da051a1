package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlPostfixOperator;
import org.apache.calcite.sql.SqlPrefixOperator;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.fun.SqlBetweenOperator;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlLikeOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Puts our functions, operators and types in the places of the parser's, so that the validator
 * knows no others. Collects every function that there is not, and goes on.
 */
final class Normalizer {

  /** Operators between two operands one of which may be a list. */
  private static final Set<SqlKind> TAKES_LIST =
      EnumSet.of(
          SqlKind.IN,
          SqlKind.NOT_IN,
          SqlKind.SOME,
          SqlKind.ALL,
          SqlKind.WITHIN_GROUP,
          SqlKind.WITHIN_DISTINCT);

  private final List<QueryProblem> problems = new ArrayList<>();

  /** Returns what cannot run. */
  List<QueryProblem> problems() {
    return problems;
  }

  /** Normalizes a whole query; what is no select becomes one. */
  SqlNode top(SqlNode query) {
    SqlNode normal = normalize(query);
    FieldPaths.resolveIn(normal);
    return normal.getKind() == SqlKind.VALUES ? around(normal) : normal;
  }

  private SqlNode normalize(SqlNode node) {
    int before = problems.size();
    try {
      if (node instanceof SqlDataTypeSpec type) {
        return CastTarget.of(type);
      }
      if (node instanceof SqlUnknownLiteral literal) {
        return Literals.resolve(literal);
      }
      if (node instanceof SqlIntervalLiteral literal) {
        return Literals.check(literal);
      }
      if (node instanceof SqlNodeList list) {
        for (int i = 0; i < list.size(); i++) {
          list.set(i, normalize(list.get(i)));
        }
        return list;
      }
      return node instanceof SqlCall call ? call(call) : node;
    } catch (QueryProblem problem) {
      // What is wrong around something wrong only follows from it.
      if (problems.size() == before) {
        problems.add(problem);
      }
      return node;
    }
  }

  private SqlNode call(SqlCall call) {
    List<SqlNode> operands = call.getOperandList();
    for (int i = 0; i < operands.size(); i++) {
      @Nullable SqlNode operand = operands.get(i);
      if (operand != null) {
        SqlNode normal = normalize(operand);
        if (normal != operand) {
          call.setOperand(i, normal);
        }
      }
    }
    Clauses.check(call);
    if (call instanceof SqlOrderBy orderBy) {
      return orderBy(orderBy);
    }
    if (call instanceof SqlCase choice) {
      checkConditions(choice);
    } else if (takesValues(call)) {
      checkValues(operands);
    }
    return call instanceof SqlBasicCall basic ? basic(basic) : call;
  }

  private static boolean takesValues(SqlCall call) {
    SqlOperator operator = call.getOperator();
    return operator instanceof SqlLikeOperator
        || operator instanceof SqlBetweenOperator
        || operator instanceof SqlPrefixOperator
        || operator instanceof SqlPostfixOperator
        || (operator instanceof SqlBinaryOperator && !TAKES_LIST.contains(call.getKind()));
  }

  /** The parser goes on behind the list of {@code in}, as if it were a value. */
  private static void checkValues(List<SqlNode> operands) {
    for (@Nullable SqlNode operand : operands) {
      if (operand instanceof SqlNodeList) {
        throw new QueryProblem(
            Code.LK201,
            operand,
            "a list is no value",
            "Put in (..) into brackets with what is before it, or compare with one value.");
      }
    }
  }

  /** Only behind {@code case value} can there be several values to choose by. */
  private static void checkConditions(SqlCase choice) {
    for (SqlNode condition : choice.getWhenOperands()) {
      if (choice.getValueOperand() == null && condition instanceof SqlNodeList) {
        throw new QueryProblem(
            Code.LK201,
            condition,
            "a condition is one, not several with commas",
            "Write and or or between them.");
      }
    }
  }

  /** An order behind a union is one around it. */
  private static SqlNode orderBy(SqlOrderBy orderBy) {
    if (orderBy.query instanceof SqlSelect) {
      return orderBy;
    }
    if (orderBy.query instanceof SqlWith with) {
      with.body =
          orderBy(
              new SqlOrderBy(
                  orderBy.getParserPosition(),
                  with.body,
                  orderBy.orderList,
                  orderBy.offset,
                  orderBy.fetch));
      return with;
    }
    return new SqlOrderBy(
        orderBy.getParserPosition(),
        around(orderBy.query),
        orderBy.orderList,
        orderBy.offset,
        orderBy.fetch);
  }

  private static SqlSelect around(SqlNode query) {
    SqlParserPos place = query.getParserPosition();
    SqlNode from =
        SqlStdOperatorTable.AS.createCall(place, query, new SqlIdentifier("result", place));
    SqlNodeList star = SqlNodeList.of(SqlIdentifier.star(place));
    return new SqlSelect(
        place, null, star, from, null, null, null, null, null, null, null, null, null);
  }

  private SqlNode basic(SqlBasicCall call) {
    SqlOperator operator = call.getOperator();
    Arithmetic arithmetic = Arithmetic.OPERATORS.get(operator);
    if (arithmetic != null) {
      call.setOperator(arithmetic);
      return call;
    }
    if (operator instanceof SqlFunction function) {
      return function(call, function);
    }
    return switch (call.getKind()) {
      case ITEM -> make("list_extract", call);
      case ARRAY_VALUE_CONSTRUCTOR -> make("list_value", call);
      case PLUS_PREFIX ->
          call.operand(0) instanceof SqlNumericLiteral
                  || call.operand(0) instanceof SqlIntervalLiteral
              ? call.operand(0)
              : call;
      default -> Operators.check(call);
    };
  }

  private SqlNode function(SqlBasicCall call, SqlFunction function) {
    SqlNode special = SpecialCalls.normalize(call);
    if (special != null) {
      return special;
    }
    SqlIdentifier name = function.getSqlIdentifier();
    boolean simple =
        !(function instanceof SqlUnresolvedFunction) || (name != null && name.isSimple());
    SqlOperator found = simple ? FunctionTable.FUNCTIONS.find(function.getName()) : null;
    if (found == null) {
      throw unknown(call, function, name);
    }
    if (found.getKind() == SqlKind.COUNT && call.operandCount() != 1) {
      throw new QueryProblem(
          Code.LK206, call, "count takes one column, or *.", "Write count(*) to count rows.");
    }
    call.setOperator(found);
    return Operators.ordered(call);
  }

  private static QueryProblem unknown(
      SqlBasicCall call, SqlFunction function, @Nullable SqlIdentifier name) {
    String written = Names.lower(function.getName());
    SqlParserPos place =
        name == null || name.getParserPosition().getLineNum() == 0
            ? call.getParserPosition()
            : name.getParserPosition();
    if (Keywords.UNREPEATABLE.contains(written)) {
      return new QueryProblem(
          Code.LK208,
          place,
          call.getParserPosition(),
          written + " has another value in every run, and results must not.",
          "Take it as an @Input and write :" + Names.camel(written) + ".");
    }
    return new QueryProblem(
        Code.LK208,
        place,
        call.getParserPosition(),
        "No function is named '"
            + written
            + "'"
            + Nearest.hint(written, FunctionTable.FUNCTIONS.names())
            + ".",
        written.startsWith("read_")
            ? "Files are read by nodes: Plan.parquet(..), Plan.csv(..)."
            : "Use a function of docs/sql.md.");
  }

  static SqlNode make(String function, SqlCall call) {
    return FunctionTable.FUNCTIONS
        .get(function)
        .createCall(call.getParserPosition(), call.getOperandList());
  }
}
