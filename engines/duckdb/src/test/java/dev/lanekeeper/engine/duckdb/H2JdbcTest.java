package dev.lanekeeper.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** Databases by H2, within this process. */
final class H2JdbcTest {

  private static final class Memory implements JdbcFixture {
    @Override
    public String url() {
      return "jdbc:h2:mem:shop";
    }

    @Override
    public Properties login() {
      Properties login = new Properties();
      login.setProperty("user", "lanekeeper");
      login.setProperty("password", "0pen-Sesame");
      return login;
    }
  }

  /** Ends with its last connection, so one is kept. */
  private Connection kept;

  @BeforeEach
  void open() throws SQLException {
    kept = DriverManager.getConnection(new Memory().url(), new Memory().login());
  }

  @AfterEach
  void close() throws SQLException {
    kept.close();
    // The database went with its last connection, unless one was left open.
    assertThat(
            new Memory()
                .sql(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"))
        .isEmpty();
  }

  @Nested
  final class Reading extends JdbcSourceTests {
    Reading() {
      super(new Memory());
    }
  }

  @Nested
  final class Writing extends JdbcSinkTests {
    Writing() {
      super(new Memory());
    }
  }
}
