package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.arrow.PlanTypes;
import dev.lanekeeper.plan.type.DataType;

/**
 * A column of a Parquet file.
 *
 * @param name its name
 * @param field its type, as DuckDB gives it to Arrow
 */
record ParquetColumn(String name, org.apache.arrow.vector.types.pojo.Field field) {

  /** Returns whether every value of this column is one of a type too, with the same meaning. */
  boolean fits(DataType wanted) {
    return PlanTypes.fits(field, wanted);
  }

  /** Returns the type as messages name it. */
  String describe() {
    return PlanTypes.describe(field);
  }

  @Override
  public String toString() {
    return name + " " + describe();
  }
}
