package dev.lanekeeper.planner;

import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.Schema;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A database in memory with the tables of {@link Samples}, to run templates on. */
final class DuckDb implements AutoCloseable {

  private static final Map<String, Object> ARGUMENTS =
      Map.of("since", Date.valueOf("2024-01-01"), "most", 3);

  private final Connection connection;

  DuckDb() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("set TimeZone = 'America/New_York'");
    table("orders", Samples.ORDERS);
    table("t", Samples.TYPES);
    execute(
        """
        insert into orders values (1, 'ann', 10.25, date '2024-02-29', 7, 'root'), (2, 'bob', null, date '2024-03-01', null, null),
          (3, 'ann', 2.50, date '2023-12-31', -1, 'root')""");
    execute(
        """
        insert into t values
          (1, 2, 3, 4, 1.5, 2.5, 10.25, 11.1234, 'abc,d', 'x', date '2024-02-29', timestamp '2024-02-29 23:11:12.5',
            timestamptz '2024-02-29 23:11:12+00', true, 'ab'::blob, '6ccd780c-baba-1026-9564-5b8c656024db', [1, 2, null], ['p', 'q'],
            {a: 1, b: 'x'}),
          (null, null, null, 0, null, null, null, null, '', null, date '2023-01-31', null, null, null, null, null, null, [], null)""");
  }

  void table(String name, Schema schema) throws SQLException {
    List<String> columns = new ArrayList<>();
    schema
        .fields()
        .forEach(
            field ->
                columns.add(Names.quoted(field.name()) + " " + DuckDbTypes.name(field.type())));
    execute("create table " + Names.quoted(name) + " (" + String.join(", ", columns) + ")");
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What a query gave: its columns' names and types, and its rows as texts. */
  record Result(List<String> names, List<String> types, List<List<String>> rows) {}

  Result run(SqlTemplate template) throws SQLException {
    return run(template, true);
  }

  Result run(SqlTemplate template, boolean ties) throws SQLException {
    List<Object> arguments = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(text(template, ties, arguments))) {
      for (int i = 0; i < arguments.size(); i++) {
        statement.setObject(i + 1, arguments.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return read(rows);
      }
    }
  }

  /** Returns what DuckDB says against a query before it runs it; empty if it takes it. */
  Optional<String> refusal(SqlTemplate template) {
    try {
      connection.prepareStatement(text(template, true, new ArrayList<>())).close();
      return Optional.empty();
    } catch (SQLException refused) {
      return Optional.of(refused.toString());
    }
  }

  private static String text(SqlTemplate template, boolean ties, List<Object> arguments) {
    StringBuilder sql = new StringBuilder();
    for (SqlTemplate.Segment segment : template.segments("duckdb", ties)) {
      if (segment instanceof SqlTemplate.Segment.Text text) {
        sql.append(text.text());
      } else if (segment instanceof SqlTemplate.Segment.Relation relation) {
        sql.append(Names.quoted(relation.name()));
      } else if (segment instanceof SqlTemplate.Segment.Parameter parameter) {
        sql.append('?');
        arguments.add(ARGUMENTS.get(parameter.name()));
      }
    }
    return sql.toString();
  }

  private static Result read(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> names = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnName(i));
      types.add(
          columns
              .getColumnTypeName(i)
              .replace("TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ")
              .replaceAll(", *", ", "));
    }
    List<List<String>> values = new ArrayList<>();
    while (rows.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= names.size(); i++) {
        row.add(String.valueOf(rows.getObject(i)));
      }
      values.add(row);
    }
    return new Result(names, types, values);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
