package dev.lanekeeper.processor.check;

import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.LibraryModel;
import java.util.List;

/** Something that holds for each node of a right library or pipeline, whatever the others are. */
interface LibraryRule {

  /** Adds what is wrong. */
  void check(LibraryModel library, List<Problem> problems);
}
