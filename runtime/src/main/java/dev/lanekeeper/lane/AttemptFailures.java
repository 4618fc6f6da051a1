package dev.lanekeeper.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.plan.Plan;
import org.apache.arrow.memory.OutOfMemoryException;
import org.jspecify.annotations.Nullable;

/** Tells failures of one attempt: with pipeline, node, engine and plan, and what to do. */
@RequiresLane
final class AttemptFailures {

  private final Run run;
  private final String node;
  private final ExecutionOptions options;
  private final Stop stop;

  AttemptFailures(Run run, String node, ExecutionOptions options, Stop stop) {
    this.run = run;
    this.node = node;
    this.options = options;
    this.stop = stop;
  }

  /**
   * Returns what to throw for a failure. What is coded already, but no engine's, stays as it is.
   */
  LaneException of(Plan<?> plan, Throwable cause) {
    EngineException engine = engineFailure(cause);
    Stop.Reason stopped = stop.reason();
    if (stopped != null) {
      return stopped(plan, stopped, cause);
    } else if (engine != null) {
      String problem =
          engine.code() == Code.LK407 ? PlanFiles.named(engine.problem(), plan) : engine.problem();
      return of(plan, engine.code(), problem, fix(engine), engine);
    } else if (cause instanceof LaneException coded) {
      return coded;
    } else if (cause instanceof OutOfMemoryException) {
      return of(
          plan,
          Code.LK406,
          String.valueOf(cause.getMessage()),
          "Allow the allocator more memory.",
          cause);
    }
    return of(plan, Code.LK900, cause.toString(), Code.LK900.fix(), cause);
  }

  private LaneException stopped(Plan<?> plan, Stop.Reason reason, Throwable cause) {
    return switch (reason) {
      case TIME_IS_OVER ->
          of(
              plan,
              Code.LK406,
              "the time limit of "
                  + options.timeLimit().map(Object::toString).orElse("")
                  + " is over",
              "Allow more time in the runtime profile, or to this lane.",
              cause);
      case RUN_IS_CANCELLED ->
          of(plan, Code.LK406, "the run was cancelled", "Run the pipeline again.", cause);
    };
  }

  private static String fix(EngineException engine) {
    return engine.fix().isEmpty() && engine.code() == Code.LK402
        ? "Change the query that the engine's words are about; steps of its statement have their nodes' names."
        : engine.fix();
  }

  private static @Nullable EngineException engineFailure(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof EngineException engine) {
        return engine;
      }
    }
    return null;
  }

  /** Returns a failure that says where it happened. */
  LaneException of(Plan<?> plan, Code code, String detail, String fix, @Nullable Throwable cause) {
    String engine = run.backend().engine().name();
    String message = code == Code.LK402 ? code.message(engine, node, detail) : code.message(detail);
    return new LaneException(
        code,
        message
            + "\n  at "
            + run.pipeline()
            + "."
            + node
            + " on "
            + engine
            + ", plan "
            + plan.digest(),
        fix,
        cause);
  }
}
