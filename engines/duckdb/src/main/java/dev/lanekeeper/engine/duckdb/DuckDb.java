package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.engine.Capabilities;
import dev.lanekeeper.engine.Dialect;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.engine.RuntimeProfile;

/**
 * DuckDB within this process: the default engine. Each session is a database of its own in memory;
 * nothing is installed or loaded from outside, and nothing goes over a network.
 */
public final class DuckDb implements Engine {

  private static final Engine ENGINE = new DuckDb();

  /** For {@link java.util.ServiceLoader}; take {@link #engine} instead. */
  public DuckDb() {}

  /** Returns the engine. */
  public static Engine engine() {
    return ENGINE;
  }

  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(DeepStack.STATEMENT_DEPTH, true);
  }

  @Override
  public Dialect dialect() {
    return DuckDbDialect.DIALECT;
  }

  @Override
  @RequiresLane
  public EngineSession open(RuntimeProfile profile) {
    ArrowMemory.requireFlags();
    return new DuckDbSession(Database.open(profile));
  }
}
