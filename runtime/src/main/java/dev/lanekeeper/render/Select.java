package dev.lanekeeper.render;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT that grows while the next operator still fits into it: an operator fits if SQL's own
 * order of clauses (where, group, select, distinct, order, limit) gives what the operators give one
 * after the other.
 */
final class Select implements Block {

  private final SqlText from;
  private final List<String> inputs;
  private final Depth depth;
  private final List<Expr> where = new ArrayList<>();
  private List<Rel.SortKey> order;
  private List<Expr> groupBy = List.of();
  private GroupKeys keys = GroupKeys.NONE;
  private @Nullable List<Expr> columns;
  private List<String> names = List.of();
  private boolean source;
  private boolean distinct;
  private long offset;
  private OptionalLong fetch = OptionalLong.empty();

  private Select(SqlText from, List<String> inputs, List<Rel.SortKey> order, Depth depth) {
    this.from = from;
    this.inputs = inputs;
    this.order = order;
    this.depth = depth;
  }

  /** Returns a SELECT of all of a table. */
  static Select all(Block.Table table) {
    SqlText from = new SqlText().append(table.name());
    return new Select(from, List.of(table.name()), table.order(), table.depth());
  }

  /**
   * Returns a SELECT of some columns.
   *
   * @param from what stands after FROM
   * @param inputs the quoted names of the tables in it
   * @param source whether it only reads a source
   */
  static Select of(
      SqlText from,
      List<String> inputs,
      List<Expr> columns,
      Schema schema,
      boolean source,
      Depth depth) {
    Select select = new Select(from, inputs, List.of(), depth);
    select.project(columns, schema);
    select.source = source;
    return select;
  }

  @Override
  public Depth depth() {
    return depth;
  }

  @Override
  public boolean isLight() {
    return inputs.size() == 1
        && groupBy.isEmpty()
        && !distinct
        && !hasLimit()
        && (columns == null || !Expressions.anyOfManyRows(columns));
  }

  /** Returns whether this only reads a source. */
  boolean isSource() {
    return source && !distinct && !hasLimit();
  }

  /** Returns whether what comes next sees the rows and columns as they are in FROM and WHERE. */
  boolean canFilter() {
    return isUnprojected() && !hasLimit();
  }

  void filter(Expr condition) {
    where.add(condition);
  }

  boolean canProject(List<Expr> expressions) {
    return isUnprojected() && !(hasLimit() && Expressions.anyWindow(expressions));
  }

  void project(List<Expr> expressions, Schema schema) {
    columns = expressions;
    names = schema.names();
  }

  void aggregate(Rel.Aggregate aggregate) {
    order = List.of();
    groupBy = aggregate.keys();
    keys = new GroupKeys(groupBy, aggregate.input().schema().names());
    project(aggregate.columns(), aggregate.schema());
  }

  void sort(List<Rel.SortKey> keys) {
    order = keys;
  }

  boolean canLimit() {
    return !hasLimit();
  }

  void limit(long skipped, OptionalLong kept) {
    offset = skipped;
    fetch = kept;
  }

  boolean canMakeDistinct() {
    return !distinct && !hasLimit();
  }

  void makeDistinct() {
    order = List.of();
    distinct = true;
  }

  /**
   * Returns the text.
   *
   * @param ordered whether rows must come sorted; without a limit only the statement's end needs it
   */
  SqlText text(ExpressionWriter expressions, boolean ordered) {
    SqlText text = new SqlText().append(distinct ? "SELECT DISTINCT " : "SELECT ");
    text.append(columns == null ? new SqlText().append("*") : columnList(columns, expressions));
    text.append("\nFROM ").append(keys.table(from, inputs, expressions));
    for (int i = 0; i < where.size(); i++) {
      text.append(i == 0 ? "\nWHERE " : "\n  AND ").append(expressions.write(where.get(i), inputs));
    }
    for (int i = 0; i < groupBy.size(); i++) {
      text.append(i == 0 ? "\nGROUP BY " : ", ")
          .append(expressions.write(groupBy.get(i), inputs, keys));
    }
    if (ordered || hasLimit()) {
      for (int i = 0; i < order.size(); i++) {
        text.append(i == 0 ? "\nORDER BY " : ", ")
            .append(expressions.write(order.get(i).expression(), inputs))
            .append(ExpressionWriter.direction(order.get(i)));
      }
    }
    if (fetch.isPresent()) {
      text.append("\nLIMIT " + fetch.getAsLong());
    }
    if (offset > 0) {
      text.append("\nOFFSET " + offset);
    }
    return text;
  }

  private SqlText columnList(List<Expr> list, ExpressionWriter expressions) {
    SqlText text = new SqlText();
    for (int i = 0; i < list.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(expressions.write(list.get(i), inputs, keys));
      if (!(list.get(i) instanceof Expr.Column column && column.name().equals(names.get(i)))) {
        text.append(" AS " + expressions.quote(names.get(i)));
      }
    }
    return text;
  }

  private boolean isUnprojected() {
    return columns == null && !distinct;
  }

  private boolean hasLimit() {
    return fetch.isPresent() || offset > 0;
  }
}
