package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.plan.rel.CanonicalBytes;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
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
    return RowType.ofChecked(schema).make(values);
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
   * Returns a column's value; a nested record's is a {@code Row}, also in a list.
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
    return shown(values[index], schema.fields().get(index).type());
  }

  private static @Nullable Object shown(@Nullable Object value, DataType type) {
    if (value != null && type instanceof DataType.Struct struct) {
      return new Row(struct.schema(), (Object[]) value);
    }
    if (value instanceof List<?> list && type instanceof DataType.ListOf of) {
      List<@Nullable Object> shown = new ArrayList<>(list.size());
      list.forEach(element -> shown.add(shown(element, of.element().type())));
      return Collections.unmodifiableList(shown);
    }
    return value;
  }

  /**
   * Returns the values in the schema's order, as {@link RowType#values} does; the array is the
   * caller's.
   */
  public @Nullable Object[] values() {
    return values.clone();
  }

  /**
   * Rows are equal that have equal schemas and values: arrays by their elements, floats by their
   * bits.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Row row
        && schema.equals(row.schema)
        && Arrays.equals(bytes(), row.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }

  private byte[] bytes() {
    return new CanonicalBytes().value(values).toByteArray();
  }

  @Override
  public String toString() {
    return schema.fields().stream()
        .map(field -> field.name() + "=" + text(get(field.name())))
        .collect(Collectors.joining(", ", "Row[", "]"));
  }

  private static String text(@Nullable Object value) {
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
  }
}
