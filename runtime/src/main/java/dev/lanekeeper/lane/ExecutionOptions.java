package dev.lanekeeper.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.DeterminismTier;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.engine.Explain;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.Strictness;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How one execution is to be done. The one place that derives it from context, backend, mode and
 * the lane's own options.
 *
 * @param session the backend's session, so that all executions of a run share it
 * @param parameters values to bind before the plan is executed
 * @param metadata what the caller wants the result's Arrow schema to say
 * @param batchRows most rows of a batch; 0 leaves it to the engine
 * @param timeLimit how long the execution may take
 * @param explain whether the engine's plan is kept
 * @param bridge whether the plan gets what the bridge does: its tier, metadata, other forms when
 *     one is refused
 * @param strictness whether other forms are allowed
 * @param determinism what stays the same when the plan is executed again
 */
@RequiresLane
record ExecutionOptions(
    EngineSession session,
    Map<String, Object> parameters,
    Map<String, String> metadata,
    int batchRows,
    Optional<Duration> timeLimit,
    Explain explain,
    boolean bridge,
    Strictness strictness,
    DeterminismTier determinism) {

  /**
   * Derives the options: the lane's count first, then the backend's own profile, then the
   * context's. Of explain, strictness and determinism the stronger one of both profiles counts.
   */
  static ExecutionOptions of(
      ExecutionContext context, Backend backend, AdapterMode mode, LaneOptions lane) {
    if (mode != AdapterMode.BRIDGE) {
      return new ExecutionOptions(
          backend.session(),
          lane.parameters(),
          Map.of(),
          0,
          Optional.empty(),
          Explain.OFF,
          false,
          Strictness.STRICT,
          DeterminismTier.BEST_EFFORT);
    }
    RuntimeProfile own = backend.profile();
    RuntimeProfile other = context.profile();
    return new ExecutionOptions(
        backend.session(),
        lane.parameters(),
        lane.metadata(),
        lane.batchRows().orElse(own.batchRows().orElse(other.batchRows().orElse(0))),
        lane.timeLimit().or(own::timeLimit).or(other::timeLimit),
        own.explain() == Explain.OFF ? other.explain() : own.explain(),
        true,
        own.strictness() == Strictness.STRICT ? Strictness.STRICT : other.strictness(),
        lane.determinism().orElse(own.determinism().or(other.determinism())));
  }
}
