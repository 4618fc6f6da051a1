package dev.lanekeeper.guard;

import java.util.Set;

/** Binary names of the types that the guard knows. */
public final class GuardNames {

  /** Marks restricted members and types. */
  public static final String REQUIRES_LANE = "dev.lanekeeper.annotation.RequiresLane";

  /** Marks a method that may open engines. */
  public static final String LANE_ROOT = "dev.lanekeeper.annotation.LaneRoot";

  /** Marks a package in which raw access is an error. */
  public static final String LANE_SCOPE = "dev.lanekeeper.annotation.LaneScope";

  /** Marks what may step beside the lane. */
  public static final String ALLOW_BYPASS = "dev.lanekeeper.annotation.AllowBypass";

  /** Marks a node. */
  public static final String NODE = "dev.lanekeeper.annotation.Node";

  /** Marks a set of nodes. */
  public static final String NODE_LIBRARY = "dev.lanekeeper.annotation.NodeLibrary";

  /** Marks a pipeline. */
  public static final String PIPELINE = "dev.lanekeeper.annotation.Pipeline";

  /** Marks generated code that was compiled under the guard. */
  public static final String GUARDED = "dev.lanekeeper.annotation.generated.Guarded";

  /** The capability to execute. */
  public static final String LANE = "dev.lanekeeper.lane.Lane";

  /** One run, which makes lanes. */
  public static final String RUN = "dev.lanekeeper.lane.Run";

  /** What computes; implementing it is allowed and listed in the ledger. */
  public static final String ENGINE = "dev.lanekeeper.engine.Engine";

  /** What rows are read from; implementing it is allowed and listed in the ledger. */
  public static final String SOURCE = "dev.lanekeeper.plan.source.Source";

  /** What rows are written to; implementing it is allowed and listed in the ledger. */
  public static final String SINK = "dev.lanekeeper.io.Sink";

  /** Types whose implementors may use restricted and raw API: an engine is made of the last two. */
  public static final Set<String> IMPLEMENTED =
      Set.of(
          ENGINE,
          SOURCE,
          SINK,
          "dev.lanekeeper.engine.EngineSession",
          "dev.lanekeeper.engine.EngineExecution");

  private GuardNames() {}
}
