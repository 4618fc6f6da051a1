package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a plan are Java objects: records of a class, or {@link Row}s of a schema.
 * Immutable and thread-safe; a record class is read once per class.
 *
 * @param <R> the rows
 */
public final class RowType<R> {

  private static final ClassValue<RowType<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected RowType<?> computeValue(Class<?> type) {
          return RecordReader.read(type);
        }
      };

  private final Class<R> rowClass;
  private final Schema schema;
  private final RowShape<R> shape;

  RowType(Class<R> rowClass, Schema schema, RowShape<R> shape) {
    this.rowClass = rowClass;
    this.schema = schema;
    this.shape = shape;
  }

  /**
   * Returns the row type of a record class.
   *
   * @throws LaneException LK207 if a component is of a type that no column can have, LK210 if the
   *     record cannot be a row
   */
  @SuppressWarnings("unchecked") // a class's row type is of that class
  public static <R> RowType<R> of(Class<R> recordClass) {
    return (RowType<R>) KNOWN.get(recordClass);
  }

  /**
   * Returns the row type of rows without a record.
   *
   * @throws LaneException LK210 if there are no columns, or two whose names differ in case at most
   */
  public static RowType<Row> of(Schema schema) {
    SchemaCheck.check(schema);
    return ofChecked(schema);
  }

  /** Returns the row type of a schema that need not be checked again. */
  static RowType<Row> ofChecked(Schema schema) {
    return new RowType<>(Row.class, schema, new GenericShape(schema));
  }

  /** Returns the rows' class: a record class, or {@link Row}. */
  public Class<R> recordClass() {
    return rowClass;
  }

  /** Returns the columns, in the order of the record's components. */
  public Schema schema() {
    return schema;
  }

  /**
   * Makes a row.
   *
   * @param values one value a column in the form that {@link #values} gives; not changed, not kept
   * @throws LaneException LK404 if a value does not fit its component: above all a null where none
   *     may be
   */
  public R make(@Nullable Object[] values) {
    try {
      return recordOf(values);
    } catch (ValueMisfit misfit) {
      throw unfit(misfit);
    }
  }

  /**
   * Returns a row's values, one a column, as the column's type says: boxes of primitives, String
   * (also for enums), BigDecimal of exactly the column's scale, LocalDate, LocalDateTime and
   * Instant in whole microseconds, UUID, byte[], an unmodifiable List of such values, or for a
   * nested record an Object[] of such values.
   *
   * @throws LaneException LK404 if a value does not fit its column
   */
  public @Nullable Object[] values(R row) {
    try {
      return plainOf(row);
    } catch (ValueMisfit misfit) {
      throw unfit(misfit);
    }
  }

  /**
   * Returns the column of a component.
   *
   * @throws LaneException LK203 if there is no such component
   */
  public Field field(String component) {
    List<String> components = shape.components();
    int index = components.indexOf(component);
    if (index < 0) {
      throw new LaneException(
          Code.LK203,
          Code.LK203.message(component, Nearest.hint(component, components)),
          Code.LK203.fix(),
          null);
    }
    return schema.fields().get(index);
  }

  /** Returns the components' names, in the columns' order. */
  public List<String> components() {
    return shape.components();
  }

  /**
   * Returns this type with the nullability of a schema that has the same columns; records keep
   * theirs.
   */
  @SuppressWarnings("unchecked") // R is Row
  RowType<R> withNullability(Schema other) {
    return rowClass == Row.class && !schema.equals(other) ? (RowType<R>) of(other) : this;
  }

  /** Returns a component's class, boxed. */
  Class<?> componentClass(String component) {
    return shape.componentClass(shape.components().indexOf(component));
  }

  @SuppressWarnings("unchecked") // codecs are made for the class they are given
  @Nullable Object[] plainOf(Object row) throws ValueMisfit {
    return shape.plain((R) row);
  }

  R recordOf(@Nullable Object[] plain) throws ValueMisfit {
    if (plain.length != schema.fields().size()) {
      throw new ValueMisfit(
          plain.length + " values for " + schema.fields().size() + " columns",
          "Give one value a column: " + schema.describe());
    }
    return shape.make(plain);
  }

  private LaneException unfit(ValueMisfit misfit) {
    String row = rowClass == Row.class ? "A row" : "A row of " + rowClass.getName();
    return new LaneException(
        Code.LK404,
        Code.LK404.message(row + " has " + misfit.message() + "."),
        Code.LK404.fix(misfit.fix()),
        null);
  }

  @Override
  public String toString() {
    return rowClass.getSimpleName() + "(" + schema.describe() + ")";
  }
}
