package dev.lanekeeper.engine.datafusion;

import dev.lanekeeper.arrow.PlanTypes;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * A column of a Parquet file.
 *
 * @param name its name
 * @param field its type
 * @param nulls what the file's statistics prove
 * @param uuid whether the file says that it holds UUIDs
 */
record ParquetColumn(String name, Field field, Nulls nulls, boolean uuid) {

  /** What statistics prove of a column's nulls. */
  enum Nulls {
    /** There are none. */
    NONE,
    /** There are some. */
    SOME,
    /** Nothing. */
    UNKNOWN
  }

  static ParquetColumn of(Field field) {
    String proven = String.valueOf(field.getMetadata().get("lanekeeper.nulls"));
    Nulls nulls =
        switch (proven) {
          case "none" -> Nulls.NONE;
          case "some" -> Nulls.SOME;
          default -> Nulls.UNKNOWN;
        };
    return new ParquetColumn(
        field.getName(), field, nulls, field.getMetadata().containsKey("lanekeeper.uuid"));
  }

  /** Returns the name and the type, by which files are told apart. */
  String layout() {
    return name + " " + field.getType() + field.getChildren() + uuid;
  }

  @Override
  public String toString() {
    return name + " " + PlanTypes.describe(field);
  }
}
