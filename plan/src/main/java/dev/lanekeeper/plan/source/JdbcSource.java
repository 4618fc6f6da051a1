package dev.lanekeeper.plan.source;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.CanonicalBytes;
import dev.lanekeeper.plan.rel.RowSource;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table or query of a database. Its digest is made of the database's name, the table's name or
 * the query's text, and the values of parameters. Immutable.
 */
public final class JdbcSource {

  /** So many rows come over the network at once: enough to be quick, few enough to fit. */
  private static final int FETCH_SIZE = 8192;

  private final JdbcDatabase database;
  private final List<String> table;
  private final String query;
  private final List<@Nullable Object> parameters;
  private final int fetchSize;

  private JdbcSource(
      JdbcDatabase database,
      List<String> table,
      String query,
      List<@Nullable Object> parameters,
      int fetchSize) {
    this.database = database;
    this.table = table;
    this.query = query;
    this.parameters = parameters;
    this.fetchSize = fetchSize;
  }

  /**
   * Returns a table or view.
   *
   * @param path its name, or schema and name; each is quoted. A name that is not found as it is
   *     written is looked for in capitals, then in small letters
   */
  public static JdbcSource table(JdbcDatabase database, String... path) {
    if (path.length == 0 || path.length > 2) {
      throw new IllegalArgumentException("a table has a name, or a schema and a name");
    }
    return new JdbcSource(database, List.of(path), "", List.of(), FETCH_SIZE);
  }

  /**
   * Returns a query, in the database's own SQL.
   *
   * @param sql the query; each {@code ?} is a parameter
   * @param parameters the values of the parameters, which are bound, never written into the text:
   *     values of the row types
   * @throws LaneException LK409 if a value is none that can be bound
   */
  public static JdbcSource query(
      JdbcDatabase database, String sql, @Nullable Object... parameters) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Object value : parameters) {
      values.add(value instanceof Enum<?> constant ? constant.name() : value);
    }
    checkParameters(values);
    return new JdbcSource(
        database, List.of(), sql, Collections.unmodifiableList(values), FETCH_SIZE);
  }

  private static void checkParameters(List<@Nullable Object> values) {
    for (int i = 0; i < values.size(); i++) {
      try {
        new CanonicalBytes().value(values.get(i));
      } catch (IllegalArgumentException e) {
        throw new LaneException(
            Code.LK409,
            Code.LK409.message(
                "Parameter "
                    + (i + 1)
                    + " of a JDBC query cannot be bound: "
                    + e.getMessage()
                    + "."),
            Code.LK409.fix("Give a value of a type that rows have."),
            e);
      }
    }
  }

  /** Returns this source with another number of rows that the driver fetches at once. */
  public JdbcSource fetchSize(int rows) {
    return new JdbcSource(database, table, query, parameters, rows);
  }

  /** Returns the rows, as the given columns. Nothing is connected yet. */
  public RowSource rows(Schema schema) {
    return new JdbcRows(this, schema);
  }

  JdbcDatabase database() {
    return database;
  }

  /** Returns the table's path; empty if this is a query. */
  Optional<List<String>> table() {
    return table.isEmpty() ? Optional.empty() : Optional.of(table);
  }

  String query() {
    return query;
  }

  List<@Nullable Object> parameters() {
    return parameters;
  }

  int fetchSize() {
    return fetchSize;
  }

  /** Returns the text that stands for this source in digests. */
  String identity() {
    return CanonicalBytes.sha256(
        bytes -> {
          bytes.text("jdbc").text(database.name()).value(table).text(query);
          parameters.forEach(bytes::value);
        });
  }

  @Override
  public String toString() {
    String what = table.isEmpty() ? "a query" : "table '" + String.join(".", table) + "'";
    return what + " of " + database;
  }
}
