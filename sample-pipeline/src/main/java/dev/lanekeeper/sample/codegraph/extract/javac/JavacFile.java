package dev.lanekeeper.sample.codegraph.extract.javac;

import dev.lanekeeper.sample.codegraph.extract.collect.FileRows;
import dev.lanekeeper.sample.codegraph.row.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What javac's parser made of one file.
 *
 * @param rows its rows; empty if it does not parse
 * @param problems why it does not parse
 */
public record JavacFile(Optional<FileRows> rows, List<Problem> problems) {

  /** Copies the list. */
  public JavacFile {
    problems = List.copyOf(problems);
  }
}
