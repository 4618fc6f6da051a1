package dev.lanekeeper.io;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.plan.source.JdbcValues;
import dev.lanekeeper.plan.type.DataType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Column types as H2 and PostgreSQL both call them. */
@RequiresLane
final class JdbcTypes {

  private JdbcTypes() {}

  /** Returns whether a table can have a column of a type. */
  static boolean isKnown(DataType type) {
    return type instanceof DataType.ListOf list
        ? !(list.element().type() instanceof DataType.ListOf) && isKnown(list.element().type())
        : !(type instanceof DataType.Struct);
  }

  /** Returns the name of a column's type. */
  static String name(DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return "NUMERIC(" + decimal.precision() + ", " + decimal.scale() + ")";
    } else if (type instanceof DataType.ListOf list) {
      return name(list.element().type()) + " ARRAY";
    }
    return switch ((DataType.Simple) type) {
      case BOOLEAN -> "BOOLEAN";
      case INT8, INT16 -> "SMALLINT";
      case INT32 -> "INTEGER";
      case INT64 -> "BIGINT";
      case FLOAT32 -> "REAL";
      case FLOAT64 -> "DOUBLE PRECISION";
      case TEXT -> "VARCHAR";
      case BINARY -> "BYTEA";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP(6)";
      case INSTANT -> "TIMESTAMP(6) WITH TIME ZONE";
      case UUID -> "UUID";
    };
  }

  /** Returns what PostgreSQL's driver calls a type of a list's elements; H2's takes any name. */
  private static String elementName(DataType type) {
    if (!(type instanceof DataType.Simple simple)) {
      return "numeric";
    }
    return switch (simple) {
      case BOOLEAN -> "bool";
      case INT8, INT16 -> "int2";
      case INT32 -> "int4";
      case INT64 -> "int8";
      case FLOAT32 -> "float4";
      case FLOAT64 -> "float8";
      case TEXT -> "varchar";
      case BINARY -> "bytea";
      case DATE -> "date";
      case TIMESTAMP -> "timestamp";
      case INSTANT -> "timestamptz";
      case UUID -> "uuid";
    };
  }

  /** Binds a row's value. */
  static void bind(
      Connection connection,
      PreparedStatement statement,
      int position,
      @Nullable Object value,
      DataType type)
      throws SQLException {
    if (value instanceof List<?> list) {
      DataType element = ((DataType.ListOf) type).element().type();
      Object[] elements = list.stream().map(JdbcValues::toDriver).toArray();
      statement.setArray(
          position,
          connection.createArrayOf(
              elementName(element),
              element == DataType.Simple.BINARY ? list.toArray(new byte[0][]) : elements));
    } else {
      statement.setObject(position, JdbcValues.toDriver(value));
    }
  }
}
