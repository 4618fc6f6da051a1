package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.SpillFolder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB database in memory, set up as a profile says, and shut against settings, extensions and
 * secrets from outside. Thread-safe.
 */
@RequiresLane
final class Database implements AutoCloseable {

  private final DuckDBConnection connection;
  private final @Nullable SpillFolder spillFolder;

  private Database(DuckDBConnection connection, @Nullable SpillFolder spillFolder) {
    this.connection = connection;
    this.spillFolder = spillFolder;
  }

  /**
   * Opens a database.
   *
   * @throws EngineException LK411 if DuckDB's library cannot be loaded, LK406 if the spill folder
   *     cannot be used
   */
  static Database open(RuntimeProfile profile) {
    SpillFolder spill = profile.spillFolder().map(SpillFolder::in).orElse(null);
    try {
      return new Database(connect(profile, spill), spill);
    } catch (SQLException | RuntimeException | LinkageError e) {
      if (spill != null) {
        spill.close();
      }
      throw e instanceof LinkageError
          ? notLoaded(e)
          : e instanceof RuntimeException failure ? failure : Failures.of(e);
    }
  }

  private static DuckDBConnection connect(RuntimeProfile profile, @Nullable SpillFolder spill)
      throws SQLException {
    Connection opened = new DuckDBDriver().connect("jdbc:duckdb:", settings(profile, spill));
    DuckDBConnection connection = opened.unwrap(DuckDBConnection.class);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET GLOBAL TimeZone = 'UTC'");
      statement.execute("SET GLOBAL max_expression_depth = " + DeepStack.EXPRESSION_DEPTH);
      statement.execute("SET GLOBAL lock_configuration = true");
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static EngineException notLoaded(Throwable failure) {
    return new EngineException(
        Code.LK411,
        "DuckDB's library cannot be loaded: " + failure.getMessage(),
        "Use a platform that org.duckdb:duckdb_jdbc has a library for, and let java.io.tmpdir be a"
            + " folder that can be written to and executed from.",
        failure);
  }

  private static Properties settings(RuntimeProfile profile, @Nullable SpillFolder spill) {
    Properties settings = new Properties();
    // Rows stream: a result need not fit into memory.
    settings.setProperty("jdbc_stream_results", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("allow_persistent_secrets", "false");
    settings.setProperty("temp_directory", spill == null ? "" : spill.path().toString());
    profile.threads().ifPresent(n -> settings.setProperty("threads", Integer.toString(n)));
    profile.memoryLimit().ifPresent(n -> settings.setProperty("memory_limit", n + "B"));
    return settings;
  }

  /** Returns a new connection, which the caller closes. */
  DuckDBConnection connect() throws SQLException {
    return connection.duplicate();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.of(e);
    } finally {
      if (spillFolder != null) {
        spillFolder.close();
      }
    }
  }
}
