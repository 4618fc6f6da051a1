package dev.lanekeeper.engine;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;

/**
 * An open engine with the tables registered in it. Only the lane calls it. Thread-safe: each
 * execution has a connection of its own, and sees all registered tables.
 */
@RequiresLane
public interface EngineSession extends AutoCloseable {

  /**
   * Returns one SELECT statement that reads a source and gives exactly the columns of {@code
   * schema}, in its order, by exact name, else by a name unique when case is ignored, each of its
   * type. Never called with {@link ScanSource.Memory}. What lies in the files is looked at, no rows
   * are read.
   *
   * @throws EngineException LK407 if a file is missing, unreadable, corrupt, or has other columns
   *     or types
   */
  EngineQuery source(ScanSource source, Schema schema);

  /**
   * Makes a copy of a table readable under a name by every execution of this session, any number of
   * times in one statement, until it is dropped. The table may be closed afterwards.
   *
   * @param name a name that nobody else uses in this session; quoted where it is read
   */
  void register(String name, ArrowTable table);

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

  /** Ends the session; executions still open are cancelled. Closing twice is harmless. */
  @Override
  void close();
}
