package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.plan.type.DataType;

/**
 * What a text in a CSV file must look like to be a value of a type. DuckDB's casts take more: they
 * round fractions to integers, cut times off dates, and guess zones.
 */
final class CsvValues {

  private static final String DAY = "[0-9]+-[0-9]{1,2}-[0-9]{1,2}( [(]BC[)])?";
  private static final String TIME =
      DAY + "([ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6}0*)?)?)?";
  private static final String ZONE = " ?(Z|[+-][0-9]{2}(:?[0-9]{2})?)";

  private CsvValues() {}

  /** Returns the regular expression of a type's texts; empty if the cast alone is exact. */
  static String pattern(DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return "[+-]?[0-9]*([.][0-9]{0," + decimal.scale() + "}0*)?";
    }
    return switch ((DataType.Simple) type) {
      case BOOLEAN, FLOAT32, FLOAT64, TEXT, BINARY, UUID -> "";
      case INT8, INT16, INT32, INT64 -> "[+-]?[0-9]+";
      case DATE -> DAY;
      case TIMESTAMP -> TIME;
      case INSTANT -> TIME + ZONE;
    };
  }
}
