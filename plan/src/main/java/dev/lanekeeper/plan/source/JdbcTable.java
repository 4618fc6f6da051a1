package dev.lanekeeper.plan.source;

import dev.lanekeeper.annotation.RequiresLane;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table or view that is there.
 *
 * @param quoted its name as SQL takes it
 * @param columns its columns, in its order
 */
public record JdbcTable(String quoted, List<JdbcColumn> columns) {

  /** Copies the list. */
  public JdbcTable {
    columns = List.copyOf(columns);
  }

  /**
   * Finds a table: by its name as it is written, else in capitals, else in small letters; without a
   * schema, in the connection's own.
   *
   * @param path a name, or schema and name
   */
  @RequiresLane
  public static Optional<JdbcTable> find(Connection connection, List<String> path)
      throws SQLException {
    String wanted = path.get(path.size() - 1);
    String schema = path.size() > 1 ? path.get(0) : connection.getSchema();
    for (String name : spellings(wanted)) {
      Optional<String> found = schemaOf(connection.getMetaData(), schema, name);
      if (found.isPresent()) {
        String quoted = quote(connection, name);
        String whole = path.size() > 1 ? quote(connection, found.get()) + "." + quoted : quoted;
        return Optional.of(new JdbcTable(whole, columns(connection, whole)));
      }
    }
    return Optional.empty();
  }

  private static Set<String> spellings(String name) {
    return new LinkedHashSet<>(
        List.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
  }

  private static Optional<String> schemaOf(
      DatabaseMetaData database, @Nullable String schema, String name) throws SQLException {
    try (ResultSet tables =
        database.getTables(null, null, pattern(name, database.getSearchStringEscape()), null)) {
      while (tables.next()) {
        String in = tables.getString("TABLE_SCHEM");
        String kind = String.valueOf(tables.getString("TABLE_TYPE"));
        boolean fits = schema == null || in == null || schema.equalsIgnoreCase(in);
        if (fits && (kind.contains("TABLE") || kind.contains("VIEW"))) {
          return Optional.of(in == null ? "" : in);
        }
      }
      return Optional.empty();
    }
  }

  private static String pattern(String name, String escape) {
    return name.replace(escape, escape + escape)
        .replace("_", escape + "_")
        .replace("%", escape + "%");
  }

  private static List<JdbcColumn> columns(Connection connection, String table) throws SQLException {
    try (PreparedStatement nothing =
            connection.prepareStatement("SELECT * FROM " + table + " WHERE 1 = 0");
        ResultSet rows = nothing.executeQuery()) {
      return JdbcColumn.of(rows.getMetaData());
    }
  }

  /**
   * Returns the name of a table to make: as it is written, in the schema that is found as a table's
   * is.
   *
   * @param path a name, or schema and name
   */
  @RequiresLane
  public static String nameOfNew(Connection connection, List<String> path) throws SQLException {
    String name = quote(connection, path.get(path.size() - 1));
    return path.size() == 1
        ? name
        : quote(connection, schema(connection, path.get(0))) + "." + name;
  }

  private static String schema(Connection connection, String wanted) throws SQLException {
    Set<String> there = new LinkedHashSet<>();
    try (ResultSet schemas = connection.getMetaData().getSchemas()) {
      while (schemas.next()) {
        there.add(String.valueOf(schemas.getString("TABLE_SCHEM")));
      }
    }
    return spellings(wanted).stream().filter(there::contains).findFirst().orElse(wanted);
  }

  /** Returns a name as the database quotes it. */
  @RequiresLane
  public static String quote(Connection connection, String name) throws SQLException {
    String quote = connection.getMetaData().getIdentifierQuoteString().strip();
    String mark = quote.isEmpty() ? "\"" : quote;
    return mark + name.replace(mark, mark + mark) + mark;
  }

  /** Returns the columns as messages list them. */
  public String describe() {
    return columns.stream().map(JdbcColumn::toString).collect(Collectors.joining(", "));
  }
}
