package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.engine.EngineExecution;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBConnection;

/** An open database. */
final class DuckDbSession implements EngineSession {

  private final Database database;
  private final Set<DuckDbExecution> executions = ConcurrentHashMap.newKeySet();

  DuckDbSession(Database database) {
    this.database = database;
  }

  @Override
  public EngineQuery source(ScanSource source, Schema schema) {
    if (source instanceof ScanSource.Parquet parquet) {
      return new EngineQuery(ParquetSource.select(database, parquet.files(), schema), List.of());
    } else if (source instanceof ScanSource.Csv csv) {
      return new EngineQuery(CsvSource.select(csv, schema), List.of());
    }
    throw new IllegalArgumentException("tables in memory are registered: " + source);
  }

  @Override
  public void register(String name, ArrowTable table) {
    MemoryTables.copy(database, name, table);
  }

  @Override
  public void drop(String name) {
    try (DuckDBConnection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS " + DuckDbDialect.DIALECT.quote(name));
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public EngineExecution prepare(EngineQuery query) {
    try {
      DuckDbExecution execution = new DuckDbExecution(database.connect(), query, this);
      executions.add(execution);
      return execution;
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  void closed(DuckDbExecution execution) {
    executions.remove(execution);
  }

  @Override
  public void close() {
    executions.forEach(DuckDbExecution::cancel);
    database.close();
  }
}
