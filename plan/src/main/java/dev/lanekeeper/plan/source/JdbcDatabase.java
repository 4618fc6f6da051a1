package dev.lanekeeper.plan.source;

import dev.lanekeeper.annotation.RequiresLane;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A database by a name of one's own. The name alone stands for it in plan digests, messages and
 * reports; URL, user and password are in none of them, and are taken out of a driver's words.
 * Nothing is connected before a plan is executed. Thread-safe, as far as the data source is.
 */
public final class JdbcDatabase {

  /** Opens a connection, and says what must not be told about it. */
  private interface Connector {
    Connection connect(JdbcDatabase database) throws SQLException;
  }

  private final String name;
  private final Connector connector;
  private volatile Secrets secrets = new Secrets();

  private JdbcDatabase(String name, Connector connector) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a database needs a name");
    }
    this.name = name;
    this.connector = connector;
  }

  /**
   * Returns a database that a data source connects to.
   *
   * @param name what it is called in digests and messages
   */
  public static JdbcDatabase of(String name, DataSource dataSource) {
    return new JdbcDatabase(name, database -> dataSource.getConnection());
  }

  /**
   * Returns a database that a driver on the class path connects to.
   *
   * @param name what it is called in digests and messages
   * @param url gives its JDBC URL, each time a connection is opened
   */
  public static JdbcDatabase url(String name, Supplier<String> url) {
    return url(name, url, Properties::new);
  }

  /**
   * Returns a database that a driver on the class path connects to.
   *
   * @param name what it is called in digests and messages
   * @param url gives its JDBC URL, each time a connection is opened
   * @param properties gives what the driver is told besides, such as {@code user} and {@code
   *     password}
   */
  public static JdbcDatabase url(
      String name, Supplier<String> url, Supplier<Properties> properties) {
    return new JdbcDatabase(
        name,
        database -> {
          String text = url.get();
          Properties given = properties.get();
          database.secrets = new Secrets(text, given);
          return DriverManager.getConnection(text, given);
        });
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /**
   * Opens a connection, which the caller closes.
   *
   * @throws SQLException the driver's failure, without secrets
   */
  @RequiresLane
  public Connection connect() throws SQLException {
    try {
      return connector.connect(this);
    } catch (SQLException e) {
      throw clean(e);
    }
  }

  /** Returns a driver's failure without secrets. */
  public SQLException clean(SQLException failure) {
    return secrets.clean(failure);
  }

  @Override
  public String toString() {
    return "database '" + name + "'";
  }
}
