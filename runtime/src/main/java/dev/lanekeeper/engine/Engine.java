package dev.lanekeeper.engine;

import dev.lanekeeper.annotation.RequiresLane;
import java.util.Optional;

/**
 * Something that computes SQL over sources and Arrow tables. Implementations are cheap, stateless
 * values: what costs is in the session. Also found by {@link java.util.ServiceLoader}. Thread-safe.
 */
public interface Engine {

  /**
   * Returns the engine's name, as messages, reports and {@code -Alanekeeper.engines} write it:
   * lower case.
   */
  String name();

  /** Returns what the engine can do, known without opening it. */
  Capabilities capabilities();

  /** Returns how the engine's SQL is written. */
  Dialect dialect();

  /**
   * Returns what writes plans in the form that the engine reads before SQL; empty if it reads SQL
   * only.
   */
  default Optional<PlanWriter> planWriter() {
    return Optional.empty();
  }

  /**
   * Opens a session. The caller closes it.
   *
   * @param profile limits and settings of the session
   * @throws dev.lanekeeper.diagnostic.LaneException LK408 if JVM flags are missing, LK411 if the
   *     engine's libraries cannot be loaded, LK406 if the profile asks for what is not there
   */
  @RequiresLane
  EngineSession open(RuntimeProfile profile);
}
