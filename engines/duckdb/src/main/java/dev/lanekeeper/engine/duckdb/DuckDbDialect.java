package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.engine.Dialect;
import dev.lanekeeper.plan.type.DataType;
import java.util.stream.Collectors;

/** DuckDB's SQL. */
final class DuckDbDialect implements Dialect {

  static final DuckDbDialect DIALECT = new DuckDbDialect();

  private static final int MOST_INLINE_STEPS = 50;
  private static final int MOST_HEAVY_STEPS = 6;

  private DuckDbDialect() {}

  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  public String type(DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return "DECIMAL(" + decimal.precision() + ", " + decimal.scale() + ")";
    } else if (type instanceof DataType.ListOf list) {
      return type(list.element().type()) + "[]";
    } else if (type instanceof DataType.Struct struct) {
      return struct.schema().fields().stream()
          .map(field -> quote(field.name()) + " " + type(field.type()))
          .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }
    return switch ((DataType.Simple) type) {
      case BOOLEAN -> "BOOLEAN";
      case INT8 -> "TINYINT";
      case INT16 -> "SMALLINT";
      case INT32 -> "INTEGER";
      case INT64 -> "BIGINT";
      case FLOAT32 -> "FLOAT";
      case FLOAT64 -> "DOUBLE";
      case TEXT -> "VARCHAR";
      case BINARY -> "BLOB";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP";
      case INSTANT -> "TIMESTAMP WITH TIME ZONE";
      case UUID -> "UUID";
    };
  }

  /** Returns a text as a literal. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * Leaves it to DuckDB, which computes what is read often once, with the filters of all readers in
   * it. But planning a chain of aggregates takes it twice as long with each: every few steps it
   * must stop. Filters and columns cost it little, and reach the files only if nothing stops them.
   */
  @Override
  public String materialization(int readers, boolean source, int inline, int heavy) {
    return inline < MOST_INLINE_STEPS && heavy < MOST_HEAVY_STEPS ? "" : "MATERIALIZED";
  }
}
