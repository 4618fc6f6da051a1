package dev.lanekeeper.plan.rel;

import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A relation of the plan: a directed acyclic graph of immutable records. The same instance read
 * twice is one shared sub-plan, so walks compare by identity and keep an explicit stack: {@code
 * equals} and recursion would visit shared parts again and again, and a chain of thousands would
 * overflow the stack. Relations that pass their input's columns on keep the schema, for the same
 * reason.
 */
public sealed interface Rel {

  /** Returns the columns, known without executing. */
  Schema schema();

  /** Returns the relations read, in order. */
  List<Rel> inputs();

  /**
   * Reads a source.
   *
   * @param source where rows come from
   * @param schema the columns to read, by name
   */
  record Scan(ScanSource source, Schema schema) implements Rel {
    @Override
    public List<Rel> inputs() {
      return List.of();
    }
  }

  /**
   * A checked query over other relations.
   *
   * @param template its text
   * @param relations what the text's relation places stand for
   * @param arguments what the text's parameter places stand for
   * @param schema the columns
   * @param breaksTies whether the text is taken with what breaks ties
   */
  record Query(
      SqlTemplate template,
      List<NamedRel> relations,
      List<Argument> arguments,
      Schema schema,
      boolean breaksTies)
      implements Rel {

    /** Copies the lists. */
    public Query {
      relations = List.copyOf(relations);
      arguments = List.copyOf(arguments);
    }

    /** Makes a query as it is written. */
    public Query(
        SqlTemplate template, List<NamedRel> relations, List<Argument> arguments, Schema schema) {
      this(template, relations, arguments, schema, false);
    }

    /** Returns this query with what breaks ties. */
    public Query withTiesBroken() {
      return new Query(template, relations, arguments, schema, true);
    }

    /** Returns the text for a dialect in parts; empty if the template has none for it. */
    public List<SqlTemplate.Segment> segments(String dialect) {
      return template.segments(dialect, breaksTies);
    }

    @Override
    public List<Rel> inputs() {
      return relations.stream().map(NamedRel::rel).toList();
    }
  }

  /**
   * Gives a relation the name of the node it belongs to; its common table expression is named so.
   *
   * @param name the node's name
   * @param input the relation
   * @param schema the input's columns
   */
  record Named(String name, Rel input, Schema schema) implements Rel {

    /** Names a relation. */
    public Named(String name, Rel input) {
      this(name, input, input.schema());
    }

    @Override
    public List<Rel> inputs() {
      return List.of(input);
    }
  }

  /**
   * Computes columns.
   *
   * @param input the relation read
   * @param columns the new columns' expressions, in the order of {@code schema}
   * @param schema the new columns
   */
  record Project(Rel input, List<Expr> columns, Schema schema) implements Rel {

    /** Copies the list. */
    public Project {
      columns = List.copyOf(columns);
    }

    @Override
    public List<Rel> inputs() {
      return List.of(input);
    }
  }

  /**
   * Keeps the rows for which the condition is true.
   *
   * @param input the relation read
   * @param condition a boolean expression
   * @param schema the input's columns
   */
  record Filter(Rel input, Expr condition, Schema schema) implements Rel {

    /** Filters a relation. */
    public Filter(Rel input, Expr condition) {
      this(input, condition, input.schema());
    }

    @Override
    public List<Rel> inputs() {
      return List.of(input);
    }
  }

  /**
   * Joins two relations and computes columns of both; {@link Expr.Column#input} 0 is the left one,
   * 1 the right one.
   *
   * @param left the left relation
   * @param right the right relation
   * @param kind which rows without a partner stay
   * @param condition when two rows are partners
   * @param columns the new columns' expressions, in the order of {@code schema}
   * @param schema the new columns
   */
  record Join(Rel left, Rel right, Kind kind, Expr condition, List<Expr> columns, Schema schema)
      implements Rel {

    /** Copies the list. */
    public Join {
      columns = List.copyOf(columns);
    }

    @Override
    public List<Rel> inputs() {
      return List.of(left, right);
    }

    /** Which rows without a partner stay. */
    public enum Kind {
      /** None. */
      INNER,
      /** Those of the left relation. */
      LEFT,
      /** Those of the right relation. */
      RIGHT,
      /** All. */
      FULL
    }
  }

  /**
   * Groups rows by keys and computes columns of each group.
   *
   * @param input the relation read
   * @param keys the grouping expressions; none makes one group of all rows
   * @param columns keys and aggregates, in the order of {@code schema}
   * @param schema the new columns
   */
  record Aggregate(Rel input, List<Expr> keys, List<Expr> columns, Schema schema) implements Rel {

    /** Copies the lists. */
    public Aggregate {
      keys = List.copyOf(keys);
      columns = List.copyOf(columns);
    }

    @Override
    public List<Rel> inputs() {
      return List.of(input);
    }
  }

  /**
   * Sorts rows.
   *
   * @param input the relation read
   * @param keys the sort keys, most significant first
   * @param schema the input's columns
   */
  record Sort(Rel input, List<SortKey> keys, Schema schema) implements Rel {

    /** Copies the list. */
    public Sort {
      keys = List.copyOf(keys);
    }

    /** Sorts a relation. */
    public Sort(Rel input, List<SortKey> keys) {
      this(input, keys, input.schema());
    }

    @Override
    public List<Rel> inputs() {
      return List.of(input);
    }
  }

  /**
   * Keeps some rows by position.
   *
   * @param input the relation read
   * @param offset rows to skip
   * @param fetch rows to keep; empty keeps all
   * @param schema the input's columns
   */
  record Limit(Rel input, long offset, OptionalLong fetch, Schema schema) implements Rel {

    /** Limits a relation. */
    public Limit(Rel input, long offset, OptionalLong fetch) {
      this(input, offset, fetch, input.schema());
    }

    @Override
    public List<Rel> inputs() {
      return List.of(input);
    }
  }

  /**
   * Keeps one of equal rows.
   *
   * @param input the relation read
   * @param schema the input's columns
   */
  record Distinct(Rel input, Schema schema) implements Rel {

    /** Keeps one of a relation's equal rows. */
    public Distinct(Rel input) {
      this(input, input.schema());
    }

    @Override
    public List<Rel> inputs() {
      return List.of(input);
    }
  }

  /**
   * Puts relations of equal column names and types together.
   *
   * @param kind how
   * @param all whether equal rows stay apart
   * @param inputs at least two relations
   * @param schema names and types of the first input; nullable where any input's column is
   */
  record SetOperation(Kind kind, boolean all, List<Rel> inputs, Schema schema) implements Rel {

    /** Copies the list. */
    public SetOperation {
      inputs = List.copyOf(inputs);
    }

    /** Puts relations together. */
    public SetOperation(Kind kind, boolean all, List<Rel> inputs) {
      this(kind, all, inputs, common(inputs));
    }

    private static Schema common(List<Rel> inputs) {
      List<Field> fields = new ArrayList<>(inputs.get(0).schema().fields());
      for (int i = 0; i < fields.size(); i++) {
        int column = i;
        boolean nullable =
            inputs.stream().anyMatch(input -> input.schema().fields().get(column).nullable());
        fields.set(i, new Field(fields.get(i).name(), fields.get(i).type(), nullable));
      }
      return new Schema(fields);
    }

    /** How relations are put together. */
    public enum Kind {
      /** Rows of any. */
      UNION,
      /** Rows that all have. */
      INTERSECT,
      /** Rows of the first that no other has. */
      EXCEPT
    }
  }

  /**
   * A relation under the name that a query gives it.
   *
   * @param name the name within the query
   * @param rel the relation
   */
  record NamedRel(String name, Rel rel) {}

  /**
   * A bound parameter of a query.
   *
   * @param name the name within the query
   * @param value its value and type, or a parameter of the plan that is bound later
   */
  record Argument(String name, Expr value) {}

  /**
   * One sort key.
   *
   * @param expression what to sort by
   * @param descending whether large values come first
   * @param nullsFirst whether nulls come first, whatever the direction
   */
  record SortKey(Expr expression, boolean descending, boolean nullsFirst) {}
}
