package dev.lanekeeper.plan.source;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.Conversions;
import dev.lanekeeper.plan.rel.FoundColumn;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks at the columns of a table or query, as the driver describes them. No rows are read. */
@RequiresLane
final class JdbcInspection {

  /** Of several that fit, the first is meant: the narrowest. */
  private static final List<Simple> SIMPLE =
      List.of(
          Simple.BOOLEAN,
          Simple.FLOAT32,
          Simple.FLOAT64,
          Simple.DATE,
          Simple.INSTANT,
          Simple.TIMESTAMP,
          Simple.BINARY,
          Simple.TEXT);

  private static final Map<Integer, Simple> INTEGERS =
      Map.of(
          Types.TINYINT, Simple.INT8,
          Types.SMALLINT, Simple.INT16,
          Types.INTEGER, Simple.INT32,
          Types.BIGINT, Simple.INT64);

  private static final Map<DataType, Integer> WHOLE_DIGITS =
      Map.of(Simple.INT8, 2, Simple.INT16, 4, Simple.INT32, 9, Simple.INT64, 18);

  /** Elements of arrays, by the names that H2, the standard and PostgreSQL have for them. */
  private static final Map<String, Simple> ELEMENTS =
      Map.ofEntries(
          Map.entry("boolean", Simple.BOOLEAN),
          Map.entry("_bool", Simple.BOOLEAN),
          Map.entry("smallint", Simple.INT16),
          Map.entry("_int2", Simple.INT16),
          Map.entry("integer", Simple.INT32),
          Map.entry("_int4", Simple.INT32),
          Map.entry("bigint", Simple.INT64),
          Map.entry("_int8", Simple.INT64),
          Map.entry("real", Simple.FLOAT32),
          Map.entry("_float4", Simple.FLOAT32),
          Map.entry("double precision", Simple.FLOAT64),
          Map.entry("_float8", Simple.FLOAT64),
          Map.entry("character varying", Simple.TEXT),
          Map.entry("_text", Simple.TEXT),
          Map.entry("_varchar", Simple.TEXT),
          Map.entry("date", Simple.DATE),
          Map.entry("_date", Simple.DATE),
          Map.entry("uuid", Simple.UUID),
          Map.entry("_uuid", Simple.UUID));

  private JdbcInspection() {}

  static Inspection of(JdbcSource source) {
    try (Connection connection = source.database().connect()) {
      connection.setReadOnly(true);
      try (PreparedStatement statement = connection.prepareStatement(text(source, connection))) {
        ResultSetMetaData described = statement.getMetaData();
        if (described == null) {
          throw failure(source, "does not say which columns it has", "Name a table.");
        }
        return new Inspection(source.toString(), "the database's own types", columns(described));
      } finally {
        connection.setReadOnly(false);
      }
    } catch (SQLException e) {
      throw JdbcCursor.unreadable(source, e);
    }
  }

  private static String text(JdbcSource source, Connection connection) throws SQLException {
    if (source.table().isEmpty()) {
      return source.query();
    }
    return "SELECT * FROM "
        + JdbcTable.find(connection, source.table().get())
            .orElseThrow(() -> failure(source, "does not exist", "Correct the name."))
            .quoted();
  }

  private static LaneException failure(JdbcSource source, String problem, String fix) {
    return new LaneException(
        Code.LK407, Code.LK407.message(source + " " + problem), Code.LK407.fix(fix), null);
  }

  private static List<FoundColumn> columns(ResultSetMetaData described) throws SQLException {
    List<JdbcColumn> columns = JdbcColumn.of(described);
    List<FoundColumn> found = new ArrayList<>();
    for (int i = 1; i <= columns.size(); i++) {
      JdbcColumn column = columns.get(i - 1);
      Optional<DataType> type = type(column, described.getPrecision(i), described.getScale(i));
      found.add(
          new FoundColumn(
              column.name(),
              type,
              type.map(DataType::toString).orElse(column.typeName().toLowerCase(Locale.ROOT)),
              described.isNullable(i) != ResultSetMetaData.columnNoNulls,
              type.isPresent() ? fits(column, type.get()) : column::fits));
    }
    return found;
  }

  /** Numbers that are too large are found when they are read; here they are to have room. */
  private static Predicate<DataType> fits(JdbcColumn column, DataType type) {
    boolean number = type instanceof DataType.Decimal || INTEGERS.containsValue(type);
    return wanted ->
        column.fits(wanted)
            && (!number || Conversions.widens(type, wanted) || isWhole(type, wanted));
  }

  /** Databases without integers have decimals without digits behind the point. */
  private static boolean isWhole(DataType type, DataType wanted) {
    return type instanceof DataType.Decimal decimal
        && decimal.scale() == 0
        && decimal.precision() <= WHOLE_DIGITS.getOrDefault(wanted, 0);
  }

  private static Optional<DataType> type(JdbcColumn column, int precision, int scale) {
    if (column.type() == Types.ARRAY) {
      String name =
          column.typeName().toLowerCase(Locale.ROOT).replaceFirst("(\\(\\d+\\))? array.*", "");
      return Optional.ofNullable(ELEMENTS.get(name))
          .map(element -> new DataType.ListOf(new Field("element", element, true)));
    }
    Simple integer = INTEGERS.get(column.type());
    if (integer != null) {
      return Optional.of(integer);
    }
    if (column.type() == Types.NUMERIC || column.type() == Types.DECIMAL) {
      boolean known =
          precision >= 1
              && precision <= DataType.Decimal.MOST_DIGITS
              && scale >= 0
              && scale <= precision;
      return known ? Optional.of(new DataType.Decimal(precision, scale)) : Optional.empty();
    }
    return column.typeName().equalsIgnoreCase("uuid")
        ? Optional.of(Simple.UUID)
        : SIMPLE.stream().filter(column::fits).map(DataType.class::cast).findFirst();
  }
}
