package dev.lanekeeper.arrow;

import dev.lanekeeper.diagnostic.LaneException;
import java.util.Optional;

/** A stream that keeps its own failure for those who pull it through an engine. */
public interface FailingReader {

  /** Returns why the stream ended before its rows did; empty if it did not. */
  Optional<LaneException> failure();
}
