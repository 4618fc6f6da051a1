package dev.lanekeeper.record;

import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.Map;
import java.util.Optional;

/**
 * The record whose columns are those of a schema, as Java source to paste. Immutable.
 *
 * @param name the record's name, a Java identifier
 * @param schema the columns
 * @param nullMarked whether the code that it is for is marked {@code @NullMarked}
 * @param camelCase whether the component of {@code order_id} is {@code orderId}
 * @param kept by the name of a column, what is known of its component
 */
public record RecordSource(
    String name, Schema schema, boolean nullMarked, boolean camelCase, Map<String, Kept> kept) {

  /** A constructor takes 255 slots, the record itself is one of them. */
  public static final int MOST_SLOTS = 254;

  /** Copies the map. */
  public RecordSource {
    kept = Map.copyOf(kept);
  }

  /**
   * A component that is known already.
   *
   * @param component its name
   * @param type its type as written; empty if that does not fit
   */
  public record Kept(String component, Optional<String> type) {}

  /** Returns the record of a schema, with components called as the columns are where they can. */
  public static RecordSource of(String name, Schema schema) {
    return new RecordSource(name, schema, false, false, Map.of());
  }

  /** Returns the record of a schema, named as a file or table of any name. */
  public static RecordSource named(String source, Schema schema) {
    String camel = ComponentNames.camel(source);
    return of(
        new JavaNames(TypeTexts.OF_JAVA).of(TypeTexts.capital(camel.isEmpty() ? "row" : camel)),
        schema);
  }

  /** Returns the same for code that is marked {@code @NullMarked}, or is not. */
  public RecordSource inNullMarked(boolean marked) {
    return new RecordSource(name, schema, marked, camelCase, kept);
  }

  /** Returns the same with names of several words written as Java does. */
  public RecordSource inCamelCase() {
    return new RecordSource(name, schema, nullMarked, true, kept);
  }

  /** Returns the same with components that are known already. */
  public RecordSource keeping(Map<String, Kept> known) {
    return new RecordSource(name, schema, nullMarked, camelCase, known);
  }

  /** Returns whether a record has room for all columns; for others there is {@code Plan<Row>}. */
  public boolean fits() {
    return schema.fields().stream().mapToInt(RecordSource::slots).sum() <= MOST_SLOTS;
  }

  private static int slots(Field field) {
    boolean wide = field.type() == Simple.INT64 || field.type() == Simple.FLOAT64;
    return wide && !field.nullable() ? 2 : 1;
  }

  /** Returns the row type of rows without a record, as a constant, with its imports. */
  public String rowType() {
    StringBuilder text =
        new StringBuilder(
            """
            import dev.lanekeeper.plan.Row;
            import dev.lanekeeper.plan.RowType;
            import dev.lanekeeper.plan.type.Schema;
            import java.util.List;

            static final RowType<Row> ROW_TYPE =
                RowType.of(
                    Schema.parse(
                        String.join(
                            ", ",
                            List.of(""");
    String separator = "";
    for (Field field : schema.fields()) {
      text.append(separator).append("\n                ");
      text.append(RecordWriter.literal(field.toString()));
      separator = ",";
    }
    return text.append("))));").toString();
  }

  /** Returns the imports and the record, without a line feed at the end. */
  public String text() {
    return new RecordWriter(this).text();
  }
}
