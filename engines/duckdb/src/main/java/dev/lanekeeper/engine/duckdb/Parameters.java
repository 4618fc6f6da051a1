package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.IsoEra;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Binds values to the places of a statement. Each place casts to its type, so dates and UUIDs go as
 * text: JDBC's own forms lose the sign of years, and the type of UUIDs in lists.
 */
@RequiresLane
final class Parameters {

  private final DuckDBConnection connection;

  private Parameters(DuckDBConnection connection) {
    this.connection = connection;
  }

  /**
   * Binds values.
   *
   * @throws EngineException LK409 if a value does not fit its type
   */
  static void bind(
      DuckDBConnection connection, PreparedStatement statement, List<EngineQuery.Parameter> values)
      throws SQLException {
    Parameters parameters = new Parameters(connection);
    for (int i = 0; i < values.size(); i++) {
      EngineQuery.Parameter parameter = values.get(i);
      try {
        statement.setObject(i + 1, parameters.jdbc(parameter.value(), parameter.type()));
      } catch (ArithmeticException | ClassCastException e) {
        throw new EngineException(
            Code.LK409,
            "a parameter of type "
                + parameter.type()
                + " cannot be a "
                + kind(parameter.value())
                + ": "
                + e.getMessage(),
            "Give a value of that type.",
            e);
      }
    }
  }

  private static String kind(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getSimpleName();
  }

  private @Nullable Object jdbc(@Nullable Object value, DataType type) throws SQLException {
    if (value == null) {
      return null;
    } else if (type instanceof DataType.Decimal decimal) {
      return ((BigDecimal) value).setScale(decimal.scale());
    } else if (type instanceof DataType.ListOf list) {
      return list((List<?>) value, list.element().type());
    } else if (type instanceof DataType.Struct struct) {
      return struct((Object[]) value, struct);
    }
    return switch ((DataType.Simple) type) {
      case BOOLEAN, INT8, INT16, INT32, INT64, FLOAT32, FLOAT64, TEXT, BINARY, TIMESTAMP -> value;
      case DATE -> date((LocalDate) value);
      case INSTANT -> ((Instant) value).atOffset(ZoneOffset.UTC);
      case UUID -> ((UUID) value).toString();
    };
  }

  private Object list(List<?> values, DataType element) throws SQLException {
    @Nullable Object[] elements = new Object[values.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = jdbc(values.get(i), element);
    }
    return connection.createArrayOf(boundType(element), elements);
  }

  private Object struct(@Nullable Object[] values, DataType.Struct type) throws SQLException {
    List<Field> fields = type.schema().fields();
    @Nullable Object[] attributes = new Object[values.length];
    for (int i = 0; i < attributes.length; i++) {
      attributes[i] = jdbc(values[i], fields.get(i).type());
    }
    return connection.createStruct(boundType(type), attributes);
  }

  private static String date(LocalDate date) {
    String text =
        String.format(
            Locale.ROOT,
            "%d-%02d-%02d",
            date.get(java.time.temporal.ChronoField.YEAR_OF_ERA),
            date.getMonthValue(),
            date.getDayOfMonth());
    return date.getEra() == IsoEra.BCE ? text + " (BC)" : text;
  }

  /** Returns the type that a value is bound as; its place casts it to the type that is meant. */
  private static String boundType(DataType type) {
    DuckDbDialect dialect = DuckDbDialect.DIALECT;
    if (type == DataType.Simple.DATE || type == DataType.Simple.UUID) {
      return dialect.type(DataType.Simple.TEXT);
    } else if (type instanceof DataType.ListOf list) {
      return boundType(list.element().type()) + "[]";
    } else if (type instanceof DataType.Struct struct) {
      return struct.schema().fields().stream()
          .map(field -> dialect.quote(field.name()) + " " + boundType(field.type()))
          .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }
    return dialect.type(type);
  }
}
