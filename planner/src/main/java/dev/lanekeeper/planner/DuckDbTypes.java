package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import java.util.stream.Collectors;

/** How DuckDB writes types. */
final class DuckDbTypes {

  private DuckDbTypes() {}

  static String name(DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return "DECIMAL(" + decimal.precision() + ", " + decimal.scale() + ")";
    }
    if (type instanceof DataType.ListOf list) {
      return name(list.element().type()) + "[]";
    }
    if (type instanceof DataType.Struct struct) {
      return struct.schema().fields().stream()
          .map(field -> Names.quoted(field.name()) + " " + name(field.type()))
          .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }
    return switch ((Simple) type) {
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
      case INSTANT -> "TIMESTAMPTZ";
      case UUID -> "UUID";
    };
  }
}
