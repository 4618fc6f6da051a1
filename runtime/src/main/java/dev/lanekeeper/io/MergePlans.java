package dev.lanekeeper.io;

import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.rel.Conversions;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The plans that a merge by key is made of. */
final class MergePlans {

  private static final Field NUMBER = new Field("number", DataType.Simple.INT64, false);
  private static final String PARTNER = "lanekeeper partner";

  private final Schema schema;
  private final List<Field> keys = new ArrayList<>();

  /**
   * Finds the keys.
   *
   * @throws dev.lanekeeper.diagnostic.LaneException LK410 if one is no column, or cannot be
   *     compared
   */
  MergePlans(Path target, Schema schema, List<String> keys) {
    this.schema = schema;
    for (String key : keys) {
      Field field = Outputs.column(target, schema, key);
      if (!Conversions.isOrdered(field.type())) {
        throw Outputs.failure(
            target, "a " + field.type() + " cannot be a key: '" + key + "'", null);
      }
      this.keys.add(field);
    }
  }

  /** Returns the keys as messages name them. */
  String keys() {
    return String.join(", ", keys.stream().map(Field::name).toList());
  }

  /** Returns how many rows there are. */
  Plan<Row> count(Plan<Row> rows) {
    return plan(count(rows.rel()));
  }

  /** Returns how many rows have a null in their key. */
  Plan<Row> nullKeys(Plan<Row> rows) {
    List<Expr> nulls = keys.stream().map(key -> call(Function.IS_NULL, column(0, key))).toList();
    return plan(count(new Rel.Filter(rows.rel(), all(Function.OR, nulls))));
  }

  /** Returns how many keys more than one row has. */
  Plan<Row> repeatedKeys(Plan<Row> rows) {
    List<Expr> columns = keys.stream().map(key -> column(0, key)).toList();
    List<Expr> counted = new ArrayList<>(columns);
    counted.add(number());
    List<Field> fields = new ArrayList<>(keys);
    // Whatever the keys are called, no two columns may have one name.
    Field times = new Field(PARTNER, DataType.Simple.INT64, false);
    fields.add(times);
    Rel groups = new Rel.Aggregate(rows.rel(), columns, counted, new Schema(fields));
    Expr one = new Expr.Literal(1L, DataType.Simple.INT64);
    return plan(count(new Rel.Filter(groups, call(Function.GREATER, column(0, times), one))));
  }

  /** Returns the old rows whose key no new row has, and the new rows. */
  Plan<Row> merged(Plan<Row> old, Plan<Row> added) {
    List<Expr> same =
        keys.stream().map(key -> call(Function.EQUAL, column(0, key), column(1, key))).toList();
    List<Expr> columns = new ArrayList<>(columns());
    List<Field> fields = new ArrayList<>(schema.fields());
    Field key = keys.get(0);
    Field partner = new Field(PARTNER, key.type(), true);
    columns.add(new Expr.Column(1, key.name(), key.type(), true));
    fields.add(partner);
    Rel joined =
        new Rel.Join(
            old.rel(),
            added.rel(),
            Rel.Join.Kind.LEFT,
            all(Function.AND, same),
            columns,
            new Schema(fields));
    Rel alone = new Rel.Filter(joined, call(Function.IS_NULL, column(0, partner)));
    Rel kept = new Rel.Project(alone, columns(), schema);
    Rel all = new Rel.SetOperation(Rel.SetOperation.Kind.UNION, true, List.of(kept, added.rel()));
    return Plan.of(all, RowType.of(schema));
  }

  private List<Expr> columns() {
    return schema.fields().stream().map(field -> column(0, field)).toList();
  }

  private static Rel count(Rel rows) {
    return new Rel.Aggregate(rows, List.of(), List.of(number()), Schema.of(NUMBER));
  }

  private static Plan<Row> plan(Rel numbers) {
    return Plan.of(numbers, RowType.of(Schema.of(NUMBER)));
  }

  private static Expr number() {
    return new Expr.Call(Function.COUNT, List.of(), DataType.Simple.INT64, false);
  }

  private static Expr column(int input, Field field) {
    return new Expr.Column(input, field.name(), field.type(), field.nullable());
  }

  private static Expr all(Function function, List<Expr> conditions) {
    return conditions.size() == 1
        ? conditions.get(0)
        : new Expr.Call(function, conditions, DataType.Simple.BOOLEAN, true);
  }

  private static Expr call(Function function, Expr... arguments) {
    return new Expr.Call(function, List.of(arguments), DataType.Simple.BOOLEAN, true);
  }
}
