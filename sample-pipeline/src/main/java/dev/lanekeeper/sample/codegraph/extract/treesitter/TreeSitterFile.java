package dev.lanekeeper.sample.codegraph.extract.treesitter;

import dev.lanekeeper.sample.codegraph.extract.collect.FileRows;
import dev.lanekeeper.sample.codegraph.row.Problem;
import java.util.List;

/**
 * What tree-sitter made of one file.
 *
 * @param rows its rows: of a broken file those of the parts that could be read
 * @param problems what it could not read
 */
public record TreeSitterFile(FileRows rows, List<Problem> problems) {

  /** Copies the list. */
  public TreeSitterFile {
    problems = List.copyOf(problems);
  }
}
