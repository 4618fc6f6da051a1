package dev.lanekeeper.processor.check;

import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.resolve.Resolution;
import java.util.List;

/** Something that holds for each right graph. */
interface GraphRule {

  /** Adds what is wrong. */
  void check(Resolution graph, List<Problem> problems);
}
