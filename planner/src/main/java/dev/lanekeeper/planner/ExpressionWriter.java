package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlTimestampLiteral;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlBetweenOperator;
import org.apache.calcite.sql.fun.SqlCase;
import org.jspecify.annotations.Nullable;

/** Turns validated expressions into ones to which an engine gives the same value and type. */
final class ExpressionWriter {

  /** Engines do not agree which of these binds more tightly. */
  private static final Set<SqlKind> PREDICATES =
      EnumSet.of(
          SqlKind.EQUALS,
          SqlKind.NOT_EQUALS,
          SqlKind.LESS_THAN,
          SqlKind.LESS_THAN_OR_EQUAL,
          SqlKind.GREATER_THAN,
          SqlKind.GREATER_THAN_OR_EQUAL,
          SqlKind.IS_DISTINCT_FROM,
          SqlKind.IS_NOT_DISTINCT_FROM,
          SqlKind.IS_NULL,
          SqlKind.IS_NOT_NULL,
          SqlKind.IS_TRUE,
          SqlKind.IS_NOT_TRUE,
          SqlKind.IS_FALSE,
          SqlKind.IS_NOT_FALSE,
          SqlKind.IS_UNKNOWN,
          SqlKind.LIKE,
          SqlKind.IN,
          SqlKind.NOT_IN,
          SqlKind.SOME,
          SqlKind.ALL,
          SqlKind.BETWEEN,
          SqlKind.NOT);

  /** Window functions that take a number of rows. */
  private static final Set<SqlKind> NUMBERED =
      EnumSet.of(SqlKind.LAG, SqlKind.LEAD, SqlKind.NTH_VALUE, SqlKind.NTILE);

  private final EngineText engine;
  private final NodeTypes types;
  private final CallWriter calls;
  private final QueryWriter queries;
  private final List<String> parameterNames;
  private final List<RelDataType> parameterTypes;
  private final IdentityHashMap<SqlNode, SqlNode> written = new IdentityHashMap<>();

  ExpressionWriter(
      EngineText engine,
      LaneValidator validator,
      QueryWriter queries,
      OrderDependence dependence,
      List<String> parameterNames,
      List<RelDataType> parameterTypes) {
    this.engine = engine;
    this.types = new NodeTypes(validator);
    this.calls = new CallWriter(engine, types, this, dependence);
    this.queries = queries;
    this.parameterNames = parameterNames;
    this.parameterTypes = parameterTypes;
  }

  SqlNode expression(SqlNode node, Qualifiers qualifiers) {
    if (node instanceof SqlIdentifier column) {
      boolean nested = column.names.size() > 2;
      SqlNode value = nested ? column.getComponent(0, 2) : qualifiers.shorten(column);
      for (int i = 2; i < column.names.size(); i++) {
        value = engine.field(value, column.getComponent(i));
      }
      return value;
    }
    if (node instanceof SqlDynamicParam parameter) {
      DataType type = LaneTypes.data(parameterTypes.get(parameter.getIndex()));
      return engine.cast(Spelled.of("${:" + parameterNames.get(parameter.getIndex()) + "}"), type);
    }
    if (node instanceof SqlNumericLiteral number) {
      return engine.number(number, types.data(number));
    }
    if (node instanceof SqlTimestampLiteral time) {
      return engine.time(time);
    }
    if (node instanceof SqlNodeList list) {
      SqlNodeList result = new SqlNodeList(list.getParserPosition());
      list.forEach(item -> result.add(item == null ? null : expression(item, qualifiers)));
      return result;
    }
    if (node.isA(SqlKind.QUERY)) {
      return queries.nested(node);
    }
    if (!(node instanceof SqlCall call)) {
      return node;
    }
    // The validator can put one node in two places, as for a group by that names a result.
    SqlNode known = written.get(call);
    if (known == null) {
      known = call(call, qualifiers);
      written.put(call, known);
      written.put(known, known);
    }
    return known;
  }

  private SqlNode call(SqlCall call, Qualifiers qualifiers) {
    if (call instanceof SqlWindow window) {
      Windows.distances(window).forEach(engine::checkDistance);
      return Windows.written(window, item -> expression(item, qualifiers));
    }
    SqlOperator operator = call.getOperator();
    if (operator instanceof LaneFunction || operator instanceof LaneAggregate) {
      return calls.written(call, qualifiers);
    }
    if (operator instanceof Arithmetic arithmetic) {
      return arithmetic(call, arithmetic, qualifiers);
    }
    return switch (call.getKind()) {
      case OVER, FILTER, WITHIN_GROUP, RESPECT_NULLS, IGNORE_NULLS ->
          calls.written(call, qualifiers);
      case DOT -> field(call, qualifiers);
      case BETWEEN -> between(call, qualifiers);
      case INTERVAL ->
          engine.interval(
              plain(call.operand(0), qualifiers), String.valueOf(call.<SqlNode>operand(1)));
      case CASE -> cases((SqlCase) call, qualifiers);
      case CAST, SAFE_CAST -> cast(call, qualifiers);
      case PLUS_PREFIX -> expression(call.operand(0), qualifiers); // not all engines have it
      default -> engine.operator(operands(call, qualifiers));
    };
  }

  /** Returns an expression that stands where an engine wants a number without a cast. */
  SqlNode plain(SqlNode node, Qualifiers qualifiers) {
    boolean whole = node instanceof SqlNumericLiteral number && number.isInteger();
    return whole ? node : expression(node, qualifiers);
  }

  /** Returns the window that a call is over: written there, or named in the query around it. */
  @Nullable SqlWindow window(SqlNode over) {
    if (over instanceof SqlWindow window) {
      return window.getRefName() == null ? window : null;
    }
    String name = ((SqlIdentifier) over).getSimple();
    for (SqlNode node : queries.scope().windows()) {
      if (node instanceof SqlWindow window
          && window.getDeclName() != null
          && window.getDeclName().getSimple().equalsIgnoreCase(name)) {
        return window.getRefName() == null ? window : null;
      }
    }
    return null;
  }

  /** Returns whether something tells apart the rows of the query that is being written. */
  boolean hasRowKeys() {
    return !queries.scope().rowKeys().isEmpty();
  }

  /** Returns what tells apart the rows of the query that is being written. */
  List<SqlNode> rowKeys(Qualifiers qualifiers) {
    return queries.scope().rowKeys().stream()
        .map(
            key ->
                key instanceof SqlIdentifier name && name.isSimple()
                    ? name
                    : expression(key, qualifiers))
        .toList();
  }

  /** A field of a nested record. */
  private SqlNode field(SqlCall call, Qualifiers qualifiers) {
    SqlNode value = expression(call.operand(0), qualifiers);
    SqlIdentifier name = call.operand(1);
    return engine.field(value, name);
  }

  private SqlNode between(SqlCall call, Qualifiers qualifiers) {
    SqlBetweenOperator operator = (SqlBetweenOperator) call.getOperator();
    String name = operator.isNegated() ? "NOT BETWEEN" : "BETWEEN";
    List<SqlNode> operands =
        call.getOperandList().stream().map(operand -> plain(operand, qualifiers)).toList();
    return Spelled.operator("$1 " + name + " $2 AND $3", 28, operands);
  }

  SqlCall operands(SqlCall call, Qualifiers qualifiers) {
    List<SqlNode> operands = new ArrayList<>(call.getOperandList());
    for (int i = 0; i < operands.size(); i++) {
      @Nullable SqlNode operand = operands.get(i);
      if (operand != null) {
        SqlNode value =
            PREDICATES.contains(call.getKind()) || NUMBERED.contains(call.getKind()) && i < 2
                ? plain(operand, qualifiers)
                : expression(operand, qualifiers);
        boolean bracketed =
            PREDICATES.contains(call.getKind()) && PREDICATES.contains(operand.getKind());
        call.setOperand(i, bracketed ? Spelled.of("($1)", value) : value);
      }
    }
    return call;
  }

  private SqlNode arithmetic(SqlCall call, Arithmetic operator, Qualifiers qualifiers) {
    SqlNode left = call.operand(0);
    SqlNode right = call.operand(1);
    SqlNode one = expression(left, qualifiers);
    SqlNode other = expression(right, qualifiers);
    if (types.isNumber(left) && types.isNumber(right)) {
      one = widened(left, one, call);
      other = widened(right, other, call);
      one = engine.number(operator, left, one);
      other = engine.number(operator, right, other);
      boolean zero = operator.divides() && !Arithmetic.isNotZero(right);
      other = zero ? engine.divisor(other, types.column(right), types.data(call)) : other;
      return operator.createCall(call.getParserPosition(), one, other);
    }
    DataType result = types.column(call);
    if (result == Simple.INSTANT) {
      SqlNode local =
          operator.createCall(call.getParserPosition(), utc(left, one), utc(right, other));
      return engine.instant(local);
    }
    if (result == Simple.TIMESTAMP) {
      one = engine.moment(one, types.column(left));
      other = engine.moment(other, types.column(right));
    }
    if (result == Simple.DATE) {
      one = days(left, one);
      other = days(right, other);
    }
    SqlNode written = operator.createCall(call.getParserPosition(), one, other);
    boolean interval = !types.isNumber(left) && !types.isNumber(right);
    return result == Simple.DATE && interval ? Spelled.cast(written, "DATE") : written;
  }

  /** Engines add days to a date as 32 bits only. */
  private SqlNode days(SqlNode operand, SqlNode written) {
    return types.column(operand) == Simple.INT64 ? engine.cast(written, Simple.INT32) : written;
  }

  private SqlNode cases(SqlCase call, Qualifiers qualifiers) {
    SqlNodeList branches = call.getThenOperands();
    for (int i = 0; i < branches.size(); i++) {
      branches.set(i, widened(branches.get(i), expression(branches.get(i), qualifiers), call));
    }
    SqlNodeList conditions = call.getWhenOperands();
    for (int i = 0; i < conditions.size(); i++) {
      conditions.set(i, expression(conditions.get(i), qualifiers));
    }
    if (call.getValueOperand() != null) {
      call.setOperand(0, expression(call.getValueOperand(), qualifiers));
    }
    if (call.getElseOperand() != null) {
      call.setOperand(
          3, widened(call.getElseOperand(), expression(call.getElseOperand(), qualifiers), call));
    }
    return call;
  }

  /** Instants meet texts and local times in UTC, whatever the session's time zone. */
  private SqlNode cast(SqlCall call, Qualifiers qualifiers) {
    SqlNode value = call.operand(0);
    DataType from = types.column(value);
    DataType to = types.data(call);
    SqlNode written = expression(value, qualifiers);
    if (to == Simple.INSTANT && (from == Simple.DATE || from == Simple.TIMESTAMP)) {
      return engine.instant(engine.cast(written, Simple.TIMESTAMP));
    }
    written = to == Simple.INSTANT ? written : utc(value, written);
    return engine.conversion(call, written, from, to);
  }

  /** Casts small numbers where an engine would compute in their type, or with fewer digits. */
  SqlNode widened(SqlNode operand, SqlNode written, SqlNode result) {
    DataType from = types.column(operand);
    DataType to = types.column(result);
    return from != null && to != null && !from.equals(to) && engine.widens(operand, from, to)
        ? engine.cast(written, to)
        : written;
  }

  private SqlNode utc(SqlNode operand, SqlNode written) {
    return types.isInstant(operand) ? engine.local(written) : written;
  }
}
