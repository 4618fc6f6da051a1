package dev.lanekeeper.processor.read;

/** Names of types that the processor knows without having them on its own class path. */
final class Names {

  static final String PLAN = "dev.lanekeeper.plan.Plan";
  static final String ROW = "dev.lanekeeper.plan.Row";
  static final String LANE = "dev.lanekeeper.lane.Lane";
  static final String LIST = "java.util.List";

  private Names() {}
}
