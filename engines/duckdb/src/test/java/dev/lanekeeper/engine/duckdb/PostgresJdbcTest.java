package dev.lanekeeper.engine.duckdb;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** Databases by PostgreSQL, where the machine has it. */
final class PostgresJdbcTest {

  private static @Nullable PostgresServer server;

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> programs = PostgresServer.programs();
    assumeTrue(
        programs.isPresent(), "PostgreSQL is not installed: initdb and pg_ctl are not found");
    server = PostgresServer.start(programs.get());
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  private static final class Server implements JdbcFixture {
    @Override
    public String url() {
      if (server == null) {
        throw new IllegalStateException("not started");
      }
      return server.url();
    }

    @Override
    public Properties login() {
      Properties login = new Properties();
      login.setProperty("user", PostgresServer.USER);
      login.setProperty("password", PostgresServer.PASSWORD);
      return login;
    }
  }

  @BeforeEach
  void clear() throws SQLException {
    new Server().sql("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
  }

  @Nested
  final class Reading extends JdbcSourceTests {
    Reading() {
      super(new Server());
    }
  }

  @Nested
  final class Writing extends JdbcSinkTests {
    Writing() {
      super(new Server());
    }
  }
}
