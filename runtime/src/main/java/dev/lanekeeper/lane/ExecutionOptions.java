package dev.lanekeeper.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.engine.Explain;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.Strictness;
import java.time.Duration;
import java.util.Optional;

/**
 * How one execution is to be done. The one place that derives it from context, backend and mode.
 *
 * @param session the backend's session, so that all executions of a run share it
 * @param batchRows most rows of a batch; 0 leaves it to the engine
 * @param timeLimit how long the execution may take
 * @param explain whether the engine's plan is kept
 * @param fallback whether refused forms are followed by others
 * @param strictness whether that is allowed
 */
@RequiresLane
record ExecutionOptions(
    EngineSession session,
    int batchRows,
    Optional<Duration> timeLimit,
    Explain explain,
    boolean fallback,
    Strictness strictness) {

  /**
   * Derives the options: the backend's own profile counts first, the context's fills what that
   * leaves open.
   */
  static ExecutionOptions of(ExecutionContext context, Backend backend, AdapterMode mode) {
    if (mode != AdapterMode.BRIDGE) {
      return new ExecutionOptions(
          backend.session(), 0, Optional.empty(), Explain.OFF, false, Strictness.STRICT);
    }
    RuntimeProfile own = backend.profile();
    RuntimeProfile other = context.profile();
    return new ExecutionOptions(
        backend.session(),
        own.batchRows().orElse(other.batchRows().orElse(0)),
        own.timeLimit().or(other::timeLimit),
        own.explain() == Explain.OFF ? other.explain() : own.explain(),
        true,
        own.strictness() == Strictness.STRICT ? Strictness.STRICT : other.strictness());
  }
}
