package dev.lanekeeper.testing;

import dev.lanekeeper.engine.Engine;

/** A group of tests that every engine passes. */
interface Conformance {

  /** Returns the engine under test. */
  Engine engine();
}
