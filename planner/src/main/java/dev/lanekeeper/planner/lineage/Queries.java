package dev.lanekeeper.planner.lineage;

import dev.lanekeeper.annotation.LineageKind;
import dev.lanekeeper.plan.lineage.SourceColumn;
import dev.lanekeeper.plan.sql.SqlRequest.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.validate.SqlValidator;
import org.jspecify.annotations.Nullable;

/** Traces the queries of one text, each once, in the tree's own order. */
final class Queries {

  private final SqlValidator validator;
  private final Map<String, TracedRelation> relations = new HashMap<>();
  private final Map<SqlParserPos, List<SqlIdentifier>> stars;
  private final Effort effort = new Effort();
  private final Expressions expressions = new Expressions(this);
  private final Tables tables = new Tables(this, expressions);
  private final Set<SourceColumn> named = new HashSet<>();

  /** The queries that {@code with} gives names to, the innermost first. */
  private final Deque<Map<String, TracedRelation>> locals = new ArrayDeque<>();

  /**
   * Makes a trace.
   *
   * @param stars where stars stood before validation spelled them out, with what they leave out
   */
  Queries(
      SqlValidator validator,
      List<Relation> relations,
      Map<SqlParserPos, List<SqlIdentifier>> stars) {
    this.validator = validator;
    this.stars = stars;
    for (Relation relation : relations) {
      this.relations.put(lower(relation.name()), base(relation));
    }
  }

  private TracedRelation base(Relation relation) {
    List<String> names = relation.schema().fields().stream().map(field -> field.name()).toList();
    return TracedRelation.lazy(
        names,
        index -> {
          SourceColumn column = SourceColumn.of(relation.name(), names.get(index));
          Sources sources = sources();
          sources.add(column, LineageKind.IDENTITY);
          return new TracedColumn(sources, Set.of(column));
        },
        sources());
  }

  Sources sources() {
    return new Sources(effort);
  }

  /** Returns the columns that the text names, and those that it cannot do without. */
  Set<SourceColumn> named() {
    return named;
  }

  /** Keeps that the text names a column, or a field of it. */
  void name(TracedColumn column, List<String> fields) {
    column.needs().forEach(need -> named.add(need.field(fields)));
  }

  /** Keeps that a query's columns are counted: none can go. */
  void nameAll(TracedRelation relation) {
    relation.columns().forEach(column -> name(column, List.of()));
  }

  /** Returns the relation that a name in {@code from} stands for. */
  TracedRelation table(SqlIdentifier name) {
    String simple = lower(name.names.get(name.names.size() - 1));
    for (Map<String, TracedRelation> names : locals) {
      TracedRelation local = name.isSimple() ? names.get(simple) : null;
      if (local != null) {
        return local;
      }
    }
    TracedRelation relation = relations.get(simple);
    if (relation == null) {
      throw new Unreadable(name);
    }
    return relation;
  }

  List<String> names(SqlNode query) {
    return validator.getValidatedNodeType(query).getFieldNames();
  }

  /** Traces a query; {@code around} has what it may name of the queries around it. */
  TracedRelation query(SqlNode query, @Nullable Scope around) {
    if (query instanceof SqlSelect select) {
      return select(select, around);
    }
    if (query instanceof SqlWith with) {
      return with(with, around);
    }
    return switch (query.getKind()) {
      case VALUES -> values((SqlCall) query, around);
      case UNION, INTERSECT, EXCEPT -> set((SqlCall) query, around);
      case EXPLICIT_TABLE -> table((SqlIdentifier) ((SqlCall) query).operand(0));
      default -> throw new Unreadable(query);
    };
  }

  private TracedRelation with(SqlWith with, @Nullable Scope around) {
    Map<String, TracedRelation> names = new HashMap<>();
    locals.push(names);
    for (SqlNode node : with.withList) {
      SqlWithItem item = (SqlWithItem) node;
      String name = lower(item.name.getSimple());
      if (item.recursive.booleanValue()) {
        recursion(item, name, names, around);
      } else {
        names.put(name, renamed(query(item.query, around), item.columnList));
      }
    }
    TracedRelation body = query(with.body, around);
    locals.pop();
    return body;
  }

  TracedRelation renamed(TracedRelation relation, @Nullable SqlNodeList columns) {
    if (columns == null) {
      return relation;
    }
    nameAll(relation);
    return relation.named(
        columns.stream().map(column -> ((SqlIdentifier) column).getSimple()).toList());
  }

  /** What a query that reads itself depends on grows until it does not any more. */
  private void recursion(
      SqlWithItem item, String name, Map<String, TracedRelation> locals, @Nullable Scope around) {
    List<String> columns = names(item.query);
    List<TracedColumn> nothing =
        columns.stream().map(column -> new TracedColumn(sources(), Set.of())).toList();
    TracedRelation last = renamed(TracedRelation.of(columns, nothing, sources()), item.columnList);
    while (true) {
      locals.put(name, last);
      TracedRelation next = renamed(query(item.query, around), item.columnList);
      if (isSame(last, next)) {
        return;
      }
      last = next;
    }
  }

  private static boolean isSame(TracedRelation one, TracedRelation other) {
    return one.rows().isSameAs(other.rows())
        && IntStream.range(0, one.names().size())
            .allMatch(i -> one.column(i).sources().isSameAs(other.column(i).sources()));
  }

  private TracedRelation values(SqlCall values, @Nullable Scope around) {
    List<String> names = names(values);
    Scope scope = new Scope(around, SqlNodeList.EMPTY);
    List<TracedColumn> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Sources sources = sources();
      for (SqlNode row : values.getOperandList()) {
        expressions.read(((SqlCall) row).operand(i), LineageKind.IDENTITY, scope, sources);
      }
      columns.add(new TracedColumn(sources, Set.of()));
    }
    return TracedRelation.of(names, columns, sources());
  }

  /** Columns of a set operation meet by position; the second part of some only says what stays. */
  private TracedRelation set(SqlCall set, @Nullable Scope around) {
    boolean union = set.getKind() == SqlKind.UNION;
    boolean all = set.getOperator().getName().endsWith("ALL");
    List<TracedRelation> parts =
        set.getOperandList().stream().map(part -> query(part, around)).toList();
    List<String> names = parts.get(0).names();
    List<TracedColumn> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Sources sources = sources();
      for (TracedRelation part : union ? parts : parts.subList(0, 1)) {
        sources.addAll(part.column(i).sources(), LineageKind.IDENTITY);
      }
      columns.add(new TracedColumn(sources, Set.of()));
    }
    Sources rows = sources();
    for (TracedRelation part : parts) {
      nameAll(part);
      rows.addAll(part.rows(), LineageKind.IDENTITY);
      if (!union || !all) {
        LineageKind how = union ? LineageKind.GROUP_BY : LineageKind.FILTER;
        part.columns().forEach(column -> rows.addAll(column.sources(), how));
      }
    }
    return TracedRelation.of(names, columns, rows);
  }

  private TracedRelation select(SqlSelect select, @Nullable Scope around) {
    Scope scope = new Scope(around, select.getWindowList());
    Sources rows = sources();
    tables.from(select.getFrom(), scope, rows);
    List<String> names = names(select);
    List<TracedColumn> columns = new ArrayList<>();
    for (SqlNode item : select.getSelectList()) {
      columns.add(item(item, scope));
    }
    scope.setResults(names, columns);
    expressions.read(select.getWhere(), LineageKind.FILTER, scope, rows);
    expressions.read(select.getGroup(), LineageKind.GROUP_BY, scope, rows);
    expressions.read(select.getHaving(), LineageKind.FILTER, scope, rows);
    expressions.read(select.getQualify(), LineageKind.FILTER, scope, rows);
    for (SqlNode window : select.getWindowList()) {
      expressions.window(window, LineageKind.WINDOW, scope, sources());
    }
    if (select.isDistinct()) {
      columns.forEach(column -> rows.addAll(column.sources(), LineageKind.GROUP_BY));
    }
    order(select.getOrderList(), columns, scope, rows);
    return TracedRelation.of(names, columns, rows);
  }

  private TracedColumn item(SqlNode item, Scope scope) {
    SqlNode value = item.getKind() == SqlKind.AS ? ((SqlCall) item).operand(0) : item;
    if (value instanceof SqlIdentifier name && stars.containsKey(name.getParserPosition())) {
      stars
          .get(name.getParserPosition())
          .forEach(excluded -> name(found(excluded, scope).column(), List.of()));
      return found(name, scope).column();
    }
    Sources sources = sources();
    expressions.read(value, LineageKind.IDENTITY, scope, sources);
    return new TracedColumn(sources, Set.of());
  }

  private static Scope.Found found(SqlIdentifier name, Scope scope) {
    Scope.Found found = scope.find(name.names);
    if (found == null) {
      throw new Unreadable(name);
    }
    return found;
  }

  private void order(
      @Nullable SqlNodeList order, List<TracedColumn> columns, Scope scope, Sources rows) {
    scope.preferResults();
    for (SqlNode item : order == null ? SqlNodeList.EMPTY : order) {
      int position = Positions.of(item);
      if (position > 0 && position <= columns.size()) {
        TracedColumn column = columns.get(position - 1);
        rows.addAll(column.sources(), LineageKind.SORT);
        name(column, List.of());
      } else {
        expressions.read(item, LineageKind.SORT, scope, rows);
      }
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
