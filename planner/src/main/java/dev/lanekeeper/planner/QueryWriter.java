package dev.lanekeeper.planner;

import dev.lanekeeper.plan.sql.SortedColumn;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Turns a validated query into one that an engine reads with the same meaning: types exact, null
 * order written out. Changes the tree in place. Expressions are {@link ExpressionWriter}' part.
 */
final class QueryWriter {

  private static final Set<SqlKind> SETS =
      EnumSet.of(SqlKind.ROLLUP, SqlKind.CUBE, SqlKind.GROUPING_SETS, SqlKind.ROW);

  private final EngineText engine;
  private final LaneValidator validator;
  private final ExpressionWriter expressions;
  private final OrderDependence dependence;

  /** The queries that are being written, the innermost first, as they were. */
  private final Deque<Scope> scopes = new ArrayDeque<>();

  private List<SortedColumn> order = List.of();

  QueryWriter(
      EngineText engine,
      LaneValidator validator,
      List<String> parameterNames,
      List<RelDataType> parameterTypes) {
    this.engine = engine;
    this.validator = validator;
    this.dependence = new OrderDependence(new NodeTypes(validator));
    this.expressions =
        new ExpressionWriter(engine, validator, this, dependence, parameterNames, parameterTypes);
  }

  /** A query as it was before it was written: what its windows are and what rows they see. */
  record Scope(SqlNodeList windows, List<SqlNode> rowKeys) {}

  /** Returns the innermost query that is being written. */
  Scope scope() {
    return scopes.element();
  }

  /**
   * What becomes of a query's columns: which ones, in what order, with which names and types.
   *
   * @param named whether they get the fields' names
   * @param whole whether it is the query that everything else is a part of
   */
  private record Target(List<Integer> sources, List<Field> fields, boolean named, boolean whole) {

    /** Returns the target of the first or of another branch of a union. */
    Target ofBranch(boolean first) {
      return new Target(sources, fields, named && first, false);
    }
  }

  /** Returns the whole query with exactly the result's columns. */
  SqlTemplate top(SqlNode query, ResultColumns columns) {
    Target whole = new Target(columns.sources(), columns.schema().fields(), true, true);
    SqlNode written = query(query, whole, false);
    String text = TemplateText.of(written instanceof SqlWith with ? laidOut(with) : written);
    SqlTemplate template = SqlTemplate.of(engine.name(), text);
    if (!order.isEmpty()) {
      template =
          template.orderedBy(order.stream().map(SortedColumn::toString).toArray(String[]::new));
    }
    return dependence.addTo(template);
  }

  /** Writes each named query on lines of its own. */
  private static SqlNode laidOut(SqlWith with) {
    List<SqlNode> parts = new ArrayList<>();
    StringBuilder template = new StringBuilder("WITH ");
    for (SqlNode node : with.withList) {
      SqlWithItem item = (SqlWithItem) node;
      template.append(parts.isEmpty() ? item.recursive.booleanValue() ? "RECURSIVE " : "" : ",\n");
      parts.add(item.name);
      template.append('$').append(parts.size());
      if (item.columnList != null) {
        parts.add(item.columnList);
        template.append(" $").append(parts.size());
      }
      parts.add(item.query);
      template.append(" AS (\n$").append(parts.size()).append("\n)");
    }
    parts.add(with.body);
    return Spelled.of(template.append("\n$").append(parts.size()).toString(), parts);
  }

  /** Returns a query within an expression. */
  SqlNode nested(SqlNode query) {
    return query(query, null, true);
  }

  private SqlNode query(SqlNode query, @Nullable Target target, boolean nested) {
    if (query instanceof SqlSelect select) {
      return select(select, target, nested);
    }
    if (query instanceof SqlWith with) {
      for (SqlNode node : with.withList) {
        SqlWithItem item = (SqlWithItem) node;
        item.query = query(item.query, own(item.query), nested);
      }
      with.body = query(with.body, target, nested);
      return with;
    }
    SqlCall call = (SqlCall) query;
    if (query.getKind() == SqlKind.VALUES) {
      return values(call, target);
    }
    Target wanted = target == null ? own(query) : target;
    for (int i = 0; i < call.operandCount(); i++) {
      Target branch = wanted == null ? null : wanted.ofBranch(i == 0);
      call.setOperand(i, query(call.operand(i), branch, nested));
    }
    return call;
  }

  /** The columns that a query has anyway, each with its type made sure. */
  private @Nullable Target own(SqlNode query) {
    RelDataType row = validator.getValidatedNodeType(query);
    List<Integer> sources = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (RelDataTypeField column : row.getFieldList()) {
      DataType type = LaneTypes.toData(column.getType());
      if (type == null) {
        return null;
      }
      sources.add(column.getIndex());
      fields.add(new Field(column.getName(), type, column.getType().isNullable()));
    }
    return new Target(sources, fields, true, false);
  }

  private SqlNode values(SqlCall values, @Nullable Target target) {
    for (SqlNode row : values.getOperandList()) {
      SqlCall cells = (SqlCall) row;
      List<SqlNode> old = new ArrayList<>(cells.getOperandList());
      for (int i = 0; i < old.size(); i++) {
        int source = target == null ? i : target.sources().get(i);
        SqlNode cell = old.get(source);
        cells.setOperand(
            i,
            target == null
                ? expressions.expression(cell, Qualifiers.ALL)
                : typed(cell, target.fields().get(i).type(), Qualifiers.ALL));
      }
    }
    return values;
  }

  private SqlNode select(SqlSelect select, @Nullable Target target, boolean nested) {
    scopes.push(
        new Scope(
            new SqlNodeList(select.getWindowList(), SqlParserPos.ZERO),
            RowKeys.of(select, validator, engine.hasWholeRows())));
    try {
      return written(select, target, nested);
    } finally {
      scopes.pop();
    }
  }

  private SqlNode written(SqlSelect select, @Nullable Target target, boolean nested) {
    RelDataType row = validator.getValidatedNodeType(select);
    SqlNodeList items = select.getSelectList();
    Qualifiers qualifiers = nested ? Qualifiers.ALL : Qualifiers.of(select);
    List<SqlNode> values = items.stream().map(SqlUtil::stripAs).toList();
    OrderNames names =
        new OrderNames(
            row,
            target == null ? null : target.sources(),
            target == null || !target.named() ? null : target.fields());
    List<Integer> sources = target == null ? all(items.size()) : target.sources();
    List<String> resultNames =
        target != null && target.named()
            ? target.fields().stream().map(Field::name).toList()
            : sources.stream().map(row.getFieldNames()::get).toList();
    List<SortedColumn> sorted =
        ResultOrder.of(select.getOrderList(), names, values, sources, resultNames);
    List<SqlNode> ties = ResultOrder.ties(sorted, resultNames);
    boolean top = target != null && target.whole();
    order = top ? sorted : order;
    Map<String, SqlNode> written = new HashMap<>();
    SqlNodeList result = new SqlNodeList(items.getParserPosition());
    for (int i = 0; i < sources.size(); i++) {
      int source = sources.get(i);
      SqlNode value = values.get(source);
      engine.checkValue(value);
      String name =
          target != null && target.named()
              ? target.fields().get(i).name()
              : aliasOf(items.get(source));
      SqlNode item =
          target == null
              ? expressions.expression(value, qualifiers)
              : typed(value, target.fields().get(i).type(), qualifiers);
      written.put(Names.lower(row.getFieldNames().get(source)), item);
      result.add(
          name == null || isNamed(item, name)
              ? item
              : SqlStdOperatorTable.AS.createCall(SqlParserPos.ZERO, item, identifier(name)));
    }
    select.setFrom(from(select.getFrom()));
    check(select.getWhere());
    check(select.getHaving());
    change(select.getWhere(), qualifiers, select::setWhere);
    if (select.getGroup() != null) {
      select.setGroupBy(keys(select.getGroup(), qualifiers));
    }
    change(select.getHaving(), qualifiers, having -> select.setHaving(Condition.of(having)));
    change(select.getQualify(), qualifiers, select::setQualify);
    SqlNodeList windows = select.getWindowList();
    for (int i = 0; i < windows.size(); i++) {
      windows.set(i, expressions.expression(windows.get(i), qualifiers));
    }
    select.setSelectList(result);
    boolean limited = select.getFetch() != null || select.getOffset() != null;
    boolean ordered = select.getOrderList() != null && !select.getOrderList().isEmpty();
    if (ordered) {
      Qualifiers ordering = qualifiers.with(written);
      SqlNodeList keys =
          Windows.order(select.getOrderList(), value -> orderValue(value, names, ordering));
      // Whoever reads the whole can sort it by its columns again, but not by what it does not have.
      boolean hidden = top && sorted.stream().anyMatch(SortedColumn::isExpression);
      select.setOrderBy(limited || hidden ? Ties.behind(keys, ties) : keys);
    }
    List<SqlNode> limitTies = ordered ? List.of() : ties;
    change(
        select.getOffset(),
        qualifiers,
        offset ->
            select.setOffset(select.getFetch() == null ? Ties.before(offset, limitTies) : offset));
    change(select.getFetch(), qualifiers, fetch -> select.setFetch(Ties.before(fetch, limitTies)));
    return select;
  }

  private void check(@Nullable SqlNode condition) {
    if (condition != null) {
      engine.checkCondition(condition);
    }
  }

  private static List<Integer> all(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private void change(@Nullable SqlNode node, Qualifiers qualifiers, Consumer<SqlNode> setter) {
    if (node != null) {
      setter.accept(expressions.plain(node, qualifiers));
    }
  }

  /** Numbers among a group's keys are constants by now, but engines would take them for columns. */
  private SqlNodeList keys(SqlNodeList group, Qualifiers qualifiers) {
    SqlNodeList result = new SqlNodeList(group.getParserPosition());
    group.forEach(key -> result.add(key(key, qualifiers)));
    return result;
  }

  private SqlNode key(SqlNode key, Qualifiers qualifiers) {
    if (key instanceof SqlCall sets && SETS.contains(key.getKind())) {
      List<SqlNode> keys = sets.getOperandList().stream().map(set -> key(set, qualifiers)).toList();
      return sets.getOperator().createCall(sets.getParserPosition(), keys);
    }
    if (key instanceof SqlNodeList list) {
      return keys(list, qualifiers);
    }
    SqlNode written = expressions.expression(key, qualifiers);
    return key instanceof SqlNumericLiteral ? engine.cast(written, Simple.FLOAT64) : written;
  }

  /** Returns a value of exactly that type. */
  private SqlNode typed(SqlNode value, DataType type, Qualifiers qualifiers) {
    RelDataType has = validator.getValidatedNodeType(value);
    DataType data = LaneTypes.toData(has);
    boolean sure =
        data != null && Assignable.isSame(data, type) && Certainty.isCertain(value, type);
    SqlNode written = expressions.expression(value, qualifiers);
    return sure ? written : engine.cast(written, type);
  }

  private SqlNode orderValue(SqlNode value, OrderNames names, Qualifiers qualifiers) {
    SqlNode name = names.find(value);
    return name != null ? name : expressions.expression(value, qualifiers);
  }

  private @Nullable SqlNode from(@Nullable SqlNode from) {
    if (from instanceof SqlJoin join) {
      join.setLeft(present(from(join.getLeft())));
      join.setRight(present(from(join.getRight())));
      if (join.getCondition() != null && !(join.getCondition() instanceof SqlNodeList)) {
        JoinType kind = join.getJoinType();
        boolean outer = kind.generatesNullsOnLeft() || kind.generatesNullsOnRight();
        engine.checkJoin(join.getCondition(), outer);
        join.setOperand(5, expressions.expression(join.getCondition(), Qualifiers.ALL));
      }
      return join;
    }
    if (from == null || from instanceof SqlIdentifier || from.getKind() == SqlKind.OTHER_FUNCTION) {
      return from;
    }
    SqlCall call = (SqlCall) from;
    switch (from.getKind()) {
      case AS -> call.setOperand(0, from(call.operand(0)));
      case LATERAL -> call.setOperand(0, query(call.operand(0), own(call.operand(0)), true));
      case UNNEST ->
          engine
              .unnest(call)
              .setOperand(0, expressions.expression(call.operand(0), Qualifiers.ALL));
      default -> {
        return query(from, own(from), false);
      }
    }
    return call;
  }

  private static SqlNode present(@Nullable SqlNode node) {
    if (node == null) {
      throw new IllegalStateException("a join without a side");
    }
    return node;
  }

  private static @Nullable String aliasOf(SqlNode item) {
    return item.getKind() == SqlKind.AS
        ? ((SqlIdentifier) ((SqlCall) item).operand(1)).getSimple()
        : null;
  }

  private static boolean isNamed(SqlNode item, String name) {
    return item instanceof SqlIdentifier column
        && column.names.get(column.names.size() - 1).equals(name);
  }

  private static SqlIdentifier identifier(String name) {
    return new SqlIdentifier(name, SqlParserPos.ZERO);
  }
}
