package dev.lanekeeper.sample.codegraph.extract.treesitter;

import dev.lanekeeper.sample.codegraph.extract.collect.FileRows;
import dev.lanekeeper.sample.codegraph.row.Problem;
import dev.lanekeeper.sample.codegraph.row.Sighting;
import java.util.List;

/**
 * What tree-sitter made of one file.
 *
 * @param rows its rows: all that could be read, or the comments only
 * @param sightings its nodes, to compare them with the other parser's; none of those that it read
 *     fully
 * @param problems what it could not read
 */
public record TreeSitterFile(FileRows rows, List<Sighting> sightings, List<Problem> problems) {

  /** Copies the lists. */
  public TreeSitterFile {
    sightings = List.copyOf(sightings);
    problems = List.copyOf(problems);
  }
}
