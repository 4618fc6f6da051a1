package dev.lanekeeper.testing;

import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.lane.AdapterMode;

/** A group of tests that every engine passes. */
interface Conformance {

  /** Returns the engine under test. */
  Engine engine();

  /** Returns the path by which the lane of these tests reaches the engine. */
  default AdapterMode mode() {
    return AdapterMode.BRIDGE;
  }
}
