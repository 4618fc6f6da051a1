package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Schema;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row of a schema that no record is named for: for tables wider than a record can be, or known
 * only at run time. Immutable as far as its values are.
 */
public final class Row {

  private final Schema schema;
  private final @Nullable Object[] values;

  private Row(Schema schema, @Nullable Object[] values) {
    this.schema = schema;
    this.values = values;
  }

  /**
   * Returns a row.
   *
   * @param schema the columns
   * @param values one value a column, in order: see {@link RowType#values}
   * @throws LaneException LK404 if a value does not fit its column
   */
  public static Row of(Schema schema, @Nullable Object... values) {
    return RowType.of(schema).make(values);
  }

  /** Returns a row of values known to fit; the array is not copied. */
  static Row trusted(Schema schema, @Nullable Object[] values) {
    return new Row(schema, values);
  }

  /** Returns the columns. */
  public Schema schema() {
    return schema;
  }

  /**
   * Returns a column's value; a nested record's is a {@code Row}.
   *
   * @throws LaneException LK203 if there is no such column
   */
  public @Nullable Object get(String column) {
    int index = schema.indexOf(column);
    if (index < 0) {
      throw new LaneException(
          Code.LK203,
          Code.LK203.message(column, Nearest.hint(column, schema.names())),
          Code.LK203.fix(),
          null);
    }
    Object value = values[index];
    return schema.fields().get(index).type() instanceof DataType.Struct struct && value != null
        ? new Row(struct.schema(), (Object[]) value)
        : value;
  }

  /** Returns the values in the schema's order; the array is the caller's. */
  public @Nullable Object[] values() {
    return values.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Row row
        && schema.equals(row.schema)
        && Arrays.deepEquals(values, row.values);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(values);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Row[");
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ", ").append(schema.fields().get(i).name()).append('=');
      text.append(values[i] instanceof Object[] nested ? Arrays.deepToString(nested) : values[i]);
    }
    return text.append(']').toString();
  }
}
