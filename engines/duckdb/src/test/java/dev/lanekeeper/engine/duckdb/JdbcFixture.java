package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.plan.source.JdbcDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A database under test, seen from beside the lane. */
interface JdbcFixture {

  /** Returns its URL, without user and password. */
  String url();

  /** Returns user and password. */
  Properties login();

  default JdbcDatabase database() {
    return JdbcDatabase.url("shop", this::url, this::login);
  }

  /** Runs statements; returns the first column of the last one's rows as text, sorted. */
  default List<String> sql(String... statements) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url(), login());
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        values.clear();
        if (statement.execute(text)) {
          try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
              values.add(String.valueOf(rows.getString(1)));
            }
          }
        }
      }
    }
    values.sort(null);
    return values;
  }
}
