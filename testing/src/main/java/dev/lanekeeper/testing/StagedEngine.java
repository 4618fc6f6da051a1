package dev.lanekeeper.testing;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.Capabilities;
import dev.lanekeeper.engine.Dialect;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.engine.RuntimeProfile;

/**
 * An engine that takes no plan as one statement, so that each is taken apart into tables: what only
 * happens to huge plans otherwise.
 *
 * @param whole the engine
 */
record StagedEngine(Engine whole) implements Engine {

  @Override
  public String name() {
    return whole.name();
  }

  @Override
  public Capabilities capabilities() {
    return whole.capabilities().withStatementDepth(0);
  }

  @Override
  public Dialect dialect() {
    return whole.dialect();
  }

  @Override
  @RequiresLane
  public EngineSession open(RuntimeProfile profile) {
    return whole.open(profile);
  }
}
