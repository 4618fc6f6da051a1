package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.EngineExecution;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.engine.Explain;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;

/** An open database. */
final class DuckDbSession implements EngineSession {

  private final Database database;
  private final Set<DuckDbExecution> executions = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

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
  public List<String> columns(ScanSource.Files files) {
    return files instanceof ScanSource.Csv csv
        ? CsvSource.columns(csv)
        : ParquetSource.columns(database, files.files());
  }

  @Override
  public Inspection inspect(ScanSource.Files files, long rows) {
    return files instanceof ScanSource.Csv csv
        ? CsvInspection.of(database, csv, rows)
        : ParquetInspection.of(database, files.files());
  }

  @Override
  public void register(String name, Schema schema, ArrowReader rows, BufferAllocator allocator) {
    MemoryTables.copy(database, name, schema, rows, allocator);
  }

  @Override
  public void drop(String name) {
    if (closed) {
      return;
    }
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
      DuckDbExecution execution = DuckDbExecution.prepare(database.connect(), query, this);
      executions.add(execution);
      return execution;
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Returns why a stream stopped that nobody cancelled. When a thread of DuckDB's fails while a
   * stream is read, the reader may hear of the others' end only; run to its end without a stream,
   * the statement fails with its own words.
   */
  EngineException reasonOf(EngineQuery query, Exception interrupt) {
    try (EngineExecution again = prepare(query)) {
      again.explain(Explain.ANALYZE);
    } catch (EngineException reason) {
      return reason;
    }
    return new EngineException(
        Code.LK402, "DuckDB stopped the statement and does not say why", "", interrupt);
  }

  void closed(DuckDbExecution execution) {
    executions.remove(execution);
  }

  @Override
  public void close() {
    closed = true;
    executions.forEach(DuckDbExecution::cancel);
    database.close();
  }
}
