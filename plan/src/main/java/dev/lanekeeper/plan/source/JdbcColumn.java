package dev.lanekeeper.plan.source;

import dev.lanekeeper.plan.type.DataType;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A column of a table or query.
 *
 * @param name its name, or the name that the query gives it
 * @param type one of {@link Types}
 * @param typeName the database's own name of the type
 */
public record JdbcColumn(String name, int type, String typeName) {

  private static final Set<Integer> INTEGERS =
      Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT);
  private static final Set<Integer> DECIMALS = Set.of(Types.NUMERIC, Types.DECIMAL);
  private static final Set<Integer> REALS = Set.of(Types.REAL, Types.FLOAT, Types.DOUBLE);
  private static final Set<Integer> TEXTS =
      Set.of(
          Types.CHAR,
          Types.VARCHAR,
          Types.LONGVARCHAR,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.LONGNVARCHAR,
          Types.CLOB,
          Types.NCLOB,
          Types.SQLXML,
          Types.OTHER);
  private static final Set<Integer> BYTES =
      Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

  /** Returns the columns that a driver describes. */
  static List<JdbcColumn> of(ResultSetMetaData described) throws SQLException {
    List<JdbcColumn> columns = new ArrayList<>();
    for (int i = 1; i <= described.getColumnCount(); i++) {
      columns.add(
          new JdbcColumn(
              described.getColumnLabel(i),
              described.getColumnType(i),
              described.getColumnTypeName(i)));
    }
    return columns;
  }

  /**
   * Returns whether values can be of a row's type without a change; numbers that are too large for
   * it are found when they are read.
   */
  boolean fits(DataType wanted) {
    if (wanted instanceof DataType.Decimal) {
      return DECIMALS.contains(type) || INTEGERS.contains(type);
    } else if (wanted instanceof DataType.ListOf list) {
      return type == Types.ARRAY && !(list.element().type() instanceof DataType.Struct);
    } else if (wanted instanceof DataType.Struct) {
      return false;
    }
    boolean uuid = typeName.equalsIgnoreCase("uuid");
    return switch ((DataType.Simple) wanted) {
      case BOOLEAN -> type == Types.BOOLEAN || type == Types.BIT;
      case INT8, INT16, INT32, INT64 -> INTEGERS.contains(type) || DECIMALS.contains(type);
      case FLOAT32 -> type == Types.REAL;
      case FLOAT64 -> REALS.contains(type);
      case TEXT -> TEXTS.contains(type) || uuid;
      case BINARY -> BYTES.contains(type) && !uuid;
      case DATE -> type == Types.DATE;
      case TIMESTAMP -> type == Types.TIMESTAMP && !hasZone();
      case INSTANT -> hasZone();
      case UUID -> uuid || TEXTS.contains(type);
    };
  }

  /** PostgreSQL's driver gives one number for both kinds of timestamps. */
  private boolean hasZone() {
    String text = typeName.toLowerCase(Locale.ROOT);
    return type == Types.TIMESTAMP_WITH_TIMEZONE
        || type == Types.TIMESTAMP && (text.equals("timestamptz") || text.endsWith("time zone"));
  }

  @Override
  public String toString() {
    return name + " " + typeName.toLowerCase(Locale.ROOT);
  }
}
