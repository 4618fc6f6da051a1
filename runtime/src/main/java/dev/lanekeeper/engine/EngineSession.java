package dev.lanekeeper.engine;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/**
 * An open engine with the tables registered in it. Only the lane calls it. Thread-safe: each
 * execution has a connection of its own, and sees all registered tables.
 */
@RequiresLane
public interface EngineSession extends AutoCloseable {

  /**
   * Returns one SELECT statement that reads a source and gives exactly the columns of {@code
   * schema}, in its order, by exact name, else by a name unique when case is ignored, each of its
   * type. Called with Parquet and CSV files. What lies in the files is looked at, no rows are read.
   *
   * @throws EngineException LK407 if a file is missing, unreadable, corrupt, or has other columns
   *     or types
   */
  EngineQuery source(ScanSource source, Schema schema);

  /**
   * Returns the names of the columns that Parquet or CSV files have, in the order of the first that
   * has each.
   *
   * @throws EngineException LK407 if a file is missing, unreadable or corrupt
   */
  List<String> columns(ScanSource.Files files);

  /**
   * Looks at the columns that Parquet or CSV files have. The files say themselves, or their rows
   * do: then a column's type is one that all values looked at are of.
   *
   * @param rows how many rows of a file to look at, where rows have to say it; at least 1
   * @throws EngineException LK407 if a file is missing, unreadable or corrupt, LK411 if the engine
   *     cannot tell
   */
  default Inspection inspect(ScanSource.Files files, long rows) {
    throw new EngineException(
        Code.LK411,
        "this engine does not tell which columns " + files.files() + " have",
        "Ask an engine that does: dev.lanekeeper:lanekeeper-engine-duckdb.",
        null);
  }

  /**
   * Copies a stream into a table that every execution of this session can read under a name, any
   * number of times in one statement, until it is dropped. The stream is read once, batch by batch;
   * the caller closes it. If it fails, there is no table.
   *
   * @param name a name that nobody else uses in this session; quoted where it is read
   * @param schema the table's columns
   * @param rows columns of those names, in order, each of the column's Arrow type or one that it is
   *     wider than; pulled by one thread at a time, not always the caller's
   * @param allocator one of the same root as the stream's
   */
  void register(String name, Schema schema, ArrowReader rows, BufferAllocator allocator);

  /**
   * Forgets a registered or created table and frees what the engine kept of it. Unknown names are
   * ignored; after the session's end all are unknown.
   */
  void drop(String name);

  /**
   * Makes a statement ready on a connection of its own: it is parsed and checked, nothing is
   * computed yet. The caller closes it.
   *
   * @throws RefusedFormException if the same plan may do in smaller statements
   * @throws EngineException LK402 if the statement is wrong
   */
  EngineExecution prepare(EngineQuery query);

  /**
   * Makes a plan ready that the engine's {@link Engine#planWriter} wrote, as {@link
   * #prepare(EngineQuery)} does a statement.
   *
   * @throws RefusedFormException if the engine does not read the plan, though it may read SQL
   */
  default EngineExecution prepare(EnginePlan plan) {
    throw new RefusedFormException("the engine reads SQL only", "", null);
  }

  /**
   * Gives a statement a name, under which plans can read its rows like a table's until it is
   * dropped. Called only if the engine has an {@link Engine#planWriter}.
   *
   * @param name a name that nobody else uses in this session
   * @param select one SELECT statement without values
   */
  default void view(String name, EngineQuery select) {
    throw new RefusedFormException("the engine reads SQL only", "", null);
  }

  /** Ends the session; executions still open are cancelled. Closing twice is harmless. */
  @Override
  void close();
}
