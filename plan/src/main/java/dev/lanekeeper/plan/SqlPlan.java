package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds the plan of a query that the processor has checked; called by generated code. Not
 * thread-safe.
 *
 * @param <R> the rows
 */
public final class SqlPlan<R> {

  private final SqlTemplate template;
  private final RowType<R> rowType;
  private final List<Rel.NamedRel> relations = new ArrayList<>();
  private final List<Rel.Argument> arguments = new ArrayList<>();

  private SqlPlan(SqlTemplate template, RowType<R> rowType) {
    this.template = template;
    this.rowType = rowType;
  }

  /** Starts a plan of a query whose result columns are those of the row type. */
  public static <R> SqlPlan<R> query(SqlTemplate template, RowType<R> rowType) {
    return new SqlPlan<>(template, rowType);
  }

  /** As {@link #query(SqlTemplate, RowType)}, with rows of a record class. */
  public static <R> SqlPlan<R> of(Class<R> recordClass, SqlTemplate template) {
    return query(template, RowType.of(recordClass));
  }

  /** Says what a relation place stands for. */
  public SqlPlan<R> relation(String name, Plan<?> plan) {
    relations.add(new Rel.NamedRel(name, plan.rel()));
    return this;
  }

  /**
   * Says what a relation place stands for, where no record says which columns the plan has.
   *
   * @param expected the columns that the query was checked against
   * @throws LaneException LK409 if the plan has other columns
   */
  public SqlPlan<R> relation(String name, Plan<?> plan, RowType<Row> expected) {
    if (!plan.schema().equals(expected.schema())) {
      throw new LaneException(
          Code.LK409,
          Code.LK409.message(
              "The plan given for '"
                  + name
                  + "' has other columns than the query was checked against: expected "
                  + expected.schema().describe()
                  + "; got "
                  + plan.schema().describe()
                  + "."),
          Code.LK409.fix("Give a plan with the expected columns."),
          null);
    }
    return relation(name, plan);
  }

  /**
   * Says what a parameter place stands for.
   *
   * @throws LaneException LK409 if the value is not of the type
   */
  public SqlPlan<R> argument(String name, @Nullable Object value, DataType type) {
    arguments.add(new Rel.Argument(name, Bindings.literal(name, value, type, true)));
    return this;
  }

  /** Leaves a parameter place to {@link Plan#bind}. */
  public SqlPlan<R> parameter(String name, DataType type) {
    arguments.add(new Rel.Argument(name, new Expr.Parameter(name, type, false)));
    return this;
  }

  /**
   * Returns the plan.
   *
   * @throws LaneException LK900 if a place of the template has nothing to stand for
   */
  public Plan<R> plan() {
    Set<String> open = new TreeSet<>();
    Set<String> given =
        relations.stream().map(Rel.NamedRel::name).collect(Collectors.toCollection(TreeSet::new));
    arguments.forEach(argument -> given.add(":" + argument.name()));
    for (String dialect : template.texts().keySet()) {
      for (SqlTemplate.Segment segment : template.segments(dialect, true)) {
        if (segment instanceof SqlTemplate.Segment.Relation relation) {
          open.add(relation.name());
        } else if (segment instanceof SqlTemplate.Segment.Parameter parameter) {
          open.add(":" + parameter.name());
        }
      }
    }
    open.removeAll(given);
    if (!open.isEmpty()) {
      throw new LaneException(
          Code.LK900,
          Code.LK900.message("A query's places " + open + " have no value."),
          Code.LK900.fix(),
          null);
    }
    return Plan.of(new Rel.Query(template, relations, arguments, rowType.schema()), rowType);
  }
}
