package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.arrow.PlanTypes;
import dev.lanekeeper.plan.rel.Conversions;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import java.util.Optional;

/**
 * A column of a Parquet file.
 *
 * @param name its name
 * @param field its type, as DuckDB gives it to Arrow
 */
record ParquetColumn(String name, org.apache.arrow.vector.types.pojo.Field field) {

  /** Returns whether every value of this column is one of a type too, with the same meaning. */
  boolean fits(DataType wanted) {
    return PlanTypes.of(field).filter(type -> fits(type, wanted)).isPresent();
  }

  private static boolean fits(DataType got, DataType wanted) {
    if (got instanceof DataType.ListOf from && wanted instanceof DataType.ListOf to) {
      return fits(from.element().type(), to.element().type());
    } else if (got instanceof DataType.Struct from && wanted instanceof DataType.Struct to) {
      for (Field field : to.schema().fields()) {
        Optional<Field> found = from.schema().field(field.name());
        if (found.isEmpty() || !fits(found.get().type(), field.type())) {
          return false;
        }
      }
      return true;
    }
    // UUIDs are written as such, or as text; DuckDB shows both as text, and fails on other texts.
    return Conversions.widens(got, wanted)
        || (got == DataType.Simple.TEXT && wanted == DataType.Simple.UUID);
  }

  /** Returns the type as messages name it. */
  String describe() {
    return PlanTypes.of(field).map(DataType::toString).orElse(field.getType().toString());
  }

  @Override
  public String toString() {
    return name + " " + describe();
  }
}
