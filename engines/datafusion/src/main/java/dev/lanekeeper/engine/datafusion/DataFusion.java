package dev.lanekeeper.engine.datafusion;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.engine.Capabilities;
import dev.lanekeeper.engine.Dialect;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.engine.PlanWriter;
import dev.lanekeeper.engine.RuntimeProfile;
import java.util.Optional;

/**
 * Apache DataFusion within this process. Its library is native code: it is in this module's jar for
 * the platforms that the jar was built on. Each session is an engine of its own; nothing goes over
 * a network.
 */
public final class DataFusion implements Engine {

  /** How many steps may read each other in one statement: tested with every kind of step. */
  static final int STATEMENT_DEPTH = 300;

  private static final Engine ENGINE = new DataFusion();

  /** For {@link java.util.ServiceLoader}; take {@link #engine} instead. */
  public DataFusion() {}

  /** Returns the engine. */
  public static Engine engine() {
    return ENGINE;
  }

  @Override
  public String name() {
    return "datafusion";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(STATEMENT_DEPTH, true);
  }

  @Override
  public Dialect dialect() {
    return DataFusionDialect.DIALECT;
  }

  @Override
  public Optional<PlanWriter> planWriter() {
    return Optional.of(SubstraitPlans.WRITER);
  }

  @Override
  @RequiresLane
  public EngineSession open(RuntimeProfile profile) {
    ArrowMemory.requireFlags();
    NativeLibrary.require();
    return DataFusionSession.open(profile);
  }
}
