package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Writes calls of functions, with what may follow an aggregate, as an engine reads them. */
final class CallWriter {

  private final EngineText engine;
  private final NodeTypes types;
  private final ExpressionWriter expressions;
  private final OrderDependence dependence;

  CallWriter(
      EngineText engine,
      NodeTypes types,
      ExpressionWriter expressions,
      OrderDependence dependence) {
    this.engine = engine;
    this.types = types;
    this.expressions = expressions;
    this.dependence = dependence;
  }

  /** A call of a function, with what may follow an aggregate; the cast goes around all of it. */
  SqlNode written(SqlCall call, Qualifiers qualifiers) {
    SqlCall innermost = call;
    while (!(innermost.getOperator() instanceof LaneFunction) && isSuffix(innermost)) {
      innermost = innermost.operand(0);
    }
    Signature signature = signature(innermost, types::of);
    DataType type = types.data(call);
    boolean cast =
        signature == null
            ? call.getKind() == SqlKind.OVER && engine.casts(innermost.getKind())
            : engine.spelling(signature, innermost).cast()
                && !(signature.result().type().equals("trunc") && type != Simple.DATE);
    boolean mean = signature != null && isExactMean(innermost, signature);
    boolean breaksTies = breaksTies(call, innermost, signature);
    SqlNode written = suffixed(call, innermost, signature, qualifiers);
    if (breaksTies) {
      SqlWindow window = ((SqlCall) written).operand(1);
      window.setOrderList(Ties.behind(window.getOrderList(), expressions.rowKeys(qualifiers)));
    }
    if (mean) {
      return Spelled.of(
          "(CAST($1 AS DOUBLE) / NULLIF($2, 0))", written, counted((SqlCall) written, innermost));
    }
    return cast ? engine.cast(written, type) : written;
  }

  private boolean isExactMean(SqlCall call, Signature signature) {
    DataType type = signature.name().equals("avg") ? types.data(call.operand(0)) : Simple.FLOAT64;
    return engine.dividesSums() && !Numbers.isFloat(type);
  }

  /** Returns a written sum as the count of what it sums. */
  private static SqlNode counted(SqlCall sum, SqlCall innermost) {
    if (!isSuffix(sum)) {
      SqlCall cast = sum.operand(0);
      return Spelled.of("COUNT(" + distinct(innermost) + "$1)", cast.<SqlNode>operand(0));
    }
    List<SqlNode> operands = new ArrayList<>(sum.getOperandList());
    operands.set(0, counted((SqlCall) operands.get(0), innermost));
    return sum.getOperator().createCall(sum.getParserPosition(), operands);
  }

  private static String distinct(SqlCall call) {
    return call.getFunctionQuantifier() != null
            && call.getFunctionQuantifier().getValue() == SqlSelectKeyword.DISTINCT
        ? "DISTINCT "
        : "";
  }

  /**
   * Finds out whether a call's value depends on the order of rows, and returns whether further keys
   * of its window help.
   */
  private boolean breaksTies(SqlCall call, SqlCall innermost, @Nullable Signature signature) {
    if (signature != null && innermost.getOperator() instanceof LaneAggregate) {
      boolean ordered = false;
      for (SqlCall at = call; at != innermost; at = at.operand(0)) {
        ordered |= at.getKind() == SqlKind.WITHIN_GROUP;
      }
      dependence.look(innermost, signature.name(), ordered);
    }
    if (call.getKind() != SqlKind.OVER) {
      return false;
    }
    SqlWindow window = expressions.window(call.operand(1));
    return switch (OrderDependence.of(innermost.getKind(), window)) {
      case EQUAL -> false;
      case NEEDS_TIES -> {
        boolean here = call.operand(1) == window && expressions.hasRowKeys();
        if (!here) {
          dependence.chooses(call);
        }
        yield here;
      }
      case CHOOSES -> {
        dependence.chooses(call);
        yield false;
      }
    };
  }

  static boolean isSuffix(SqlCall call) {
    return switch (call.getKind()) {
      case OVER, FILTER, WITHIN_GROUP, RESPECT_NULLS, IGNORE_NULLS -> true;
      default -> false;
    };
  }

  private SqlNode suffixed(
      SqlCall call, SqlCall innermost, @Nullable Signature signature, Qualifiers qualifiers) {
    if (call == innermost) {
      return signature == null
          ? windowFunction(call, qualifiers)
          : function(call, signature, List.of(), qualifiers);
    }
    if (call.getKind() == SqlKind.WITHIN_GROUP && signature != null) {
      SqlNodeList order =
          Windows.order(call.operand(1), item -> expressions.expression(item, qualifiers));
      SqlNode value = expressions.expression(innermost.operand(0), qualifiers);
      List<SqlNode> keys = Ties.behind(order, List.of(value)).getList();
      return function(innermost, signature, keys, qualifiers);
    }
    if (call.getKind() == SqlKind.IGNORE_NULLS || call.getKind() == SqlKind.RESPECT_NULLS) {
      SqlCall function = windowFunction(innermost, qualifiers);
      return withNulls(
          function, call.getKind() == SqlKind.IGNORE_NULLS ? " IGNORE NULLS" : " RESPECT NULLS");
    }
    call.setOperand(0, suffixed(call.operand(0), innermost, signature, qualifiers));
    for (int i = 1; i < call.operandCount(); i++) {
      SqlNode operand = call.operand(i);
      call.setOperand(
          i,
          operand instanceof SqlIdentifier ? operand : expressions.expression(operand, qualifiers));
    }
    return call;
  }

  /** A default must not take the type of the values that it stands beside. */
  private SqlCall windowFunction(SqlCall call, Qualifiers qualifiers) {
    boolean withDefault =
        (call.getKind() == SqlKind.LAG || call.getKind() == SqlKind.LEAD)
            && call.operandCount() == 3;
    DataType from = withDefault ? types.data(call.operand(0)) : Simple.TEXT;
    DataType to = withDefault ? types.data(call) : Simple.TEXT;
    expressions.operands(call, qualifiers);
    if (!from.equals(to)) {
      call.setOperand(0, engine.cast(call.operand(0), to));
    }
    return call;
  }

  private SqlNode function(
      SqlCall call, Signature signature, List<SqlNode> order, Qualifiers qualifiers) {
    List<SqlNode> arguments = new ArrayList<>();
    for (int i = 0; i < call.operandCount(); i++) {
      SqlNode operand = call.operand(i);
      SqlNode written =
          signature.kind(i) == Kind.INT
              ? expressions.plain(operand, qualifiers)
              : expressions.expression(operand, qualifiers);
      boolean common = signature.result().type().equals("common") && signature.kind(i) != Kind.BOOL;
      if (common) {
        written = expressions.widened(operand, written, call);
      } else if (signature.kind(i) == Kind.MOMENT
          || (signature.kind(i) == Kind.SAME && types.isInstant(operand))) {
        written = types.isInstant(operand) ? engine.local(written) : written;
      }
      arguments.add(written);
    }
    return text(
        call,
        signature,
        arguments,
        order,
        call.operandCount() > 1 && types.isInstant(call.operand(1)));
  }

  /** Returns the signature of a validated call; null if its function is not one of the list. */
  private static @Nullable Signature signature(SqlCall call, Function<SqlNode, RelDataType> type) {
    Signatures signatures =
        call.getOperator() instanceof LaneFunction function
            ? function.signatures()
            : call.getOperator() instanceof LaneAggregate aggregate ? aggregate.signatures() : null;
    return signatures == null
        ? null
        : signatures.find(call.getOperandList().stream().map(type).toList());
  }

  /**
   * Returns the call as the engine writes it.
   *
   * @param arguments its arguments, already written
   * @param order the order within its brackets, already written
   * @param instant whether its result is an instant computed in UTC
   */
  private SqlNode text(
      SqlCall call,
      Signature signature,
      List<SqlNode> arguments,
      List<SqlNode> order,
      boolean instant) {
    if (isExactMean(call, signature)) {
      DataType exact =
          new DataType.Decimal(38, Numbers.decimal(types.data(call.operand(0))).scale());
      return Spelled.of("SUM(" + distinct(call) + "$1)", engine.cast(arguments.get(0), exact));
    }
    String template = engine.spelling(signature, call).template();
    if (template == null || template.indexOf('$') < 0) {
      template =
          switch (template == null ? "" : template) {
            case "concat" -> places(1, arguments.size(), " || ", "(", ")");
            case "widest" -> {
              arguments.set(0, engine.cast(arguments.get(0), types.data(call)));
              yield plain(call, signature, arguments.size(), order.size());
            }
            case "comma" -> {
              if (arguments.size() == 1) {
                arguments.add(SqlLiteral.createCharString(",", SqlParserPos.ZERO));
              }
              yield plain(call, signature, arguments.size(), order.size());
            }
            default -> plain(call, signature, arguments.size(), order.size());
          };
    } else if (!distinct(call).isEmpty() && !signature.name().equals("count_if")) {
      template = template.replaceFirst("\\(", "(" + distinct(call));
    }
    List<SqlNode> operands = new ArrayList<>(arguments);
    operands.addAll(order);
    SqlNode written = Spelled.of(template, operands);
    return instant && signature.result().type().equals("trunc") ? engine.instant(written) : written;
  }

  private static String plain(SqlCall call, Signature signature, int arguments, int order) {
    String inner = places(1, arguments, ", ", "", "");
    String ordered = order == 0 ? "" : places(arguments + 1, order, ", ", " ORDER BY ", "");
    return Names.upper(signature.name()) + "(" + distinct(call) + inner + ordered + ")";
  }

  /**
   * Returns a window function that says in its brackets what becomes of nulls, where engines read
   * it.
   */
  private static SqlNode withNulls(SqlCall call, String nulls) {
    String template =
        call.getOperator().getName() + places(1, call.operandCount(), ", ", "(", nulls + ")");
    return Spelled.of(template, call.getOperandList());
  }

  private static String places(int first, int count, String between, String start, String end) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> "$" + i)
        .collect(Collectors.joining(between, start, end));
  }
}
