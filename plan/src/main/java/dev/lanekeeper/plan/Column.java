package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.type.Field;

/**
 * A column of a row type: as an expression its value, as a target what {@link Expression#as} fills.
 *
 * @param <R> the rows
 * @param <V> the values
 */
public final class Column<R, V> extends Expression<R, V> {

  private final RowType<R> rowType;
  private final Field field;

  private Column(RowType<R> rowType, Field field) {
    super(new Expr.Column(0, field.name(), field.type(), field.nullable()));
    this.rowType = rowType;
    this.field = field;
  }

  /**
   * Returns the column of a record's component.
   *
   * @param recordClass the record
   * @param component the component's name
   * @param valueClass the component's class, boxed; of a list {@code List.class}
   * @throws LaneException LK203 if there is no such component, LK206 if it is of another class,
   *     LK207 or LK210 if the record cannot be a row
   */
  public static <R, V> Column<R, V> of(
      Class<R> recordClass, String component, Class<? super V> valueClass) {
    return of(RowType.of(recordClass), component, valueClass);
  }

  /**
   * Returns the column of a component.
   *
   * @param rowType the rows
   * @param component the component's name; of a {@link Row} the column's
   * @param valueClass the component's class, boxed; of a list {@code List.class}
   * @throws LaneException LK203 if there is no such component, LK206 if it is of another class
   */
  public static <R, V> Column<R, V> of(
      RowType<R> rowType, String component, Class<? super V> valueClass) {
    Field field = rowType.field(component);
    Class<?> actual = rowType.componentClass(component);
    if (actual != valueClass) {
      String message =
          "Component '"
              + component
              + "' is "
              + actual.getName()
              + ", not "
              + valueClass.getName()
              + ".";
      throw new LaneException(
          Code.LK206,
          Code.LK206.message(message),
          "Ask for the component's own class; compile again if the record has changed.",
          null);
    }
    return new Column<>(rowType, field);
  }

  /** Returns the column's name. */
  public String name() {
    return field.name();
  }

  /** Returns the column's name, type and nullability. */
  public Field field() {
    return field;
  }

  /** Returns the rows that the column is of. */
  public RowType<R> rowType() {
    return rowType;
  }
}
