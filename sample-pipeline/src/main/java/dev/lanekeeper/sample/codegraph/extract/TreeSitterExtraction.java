package dev.lanekeeper.sample.codegraph.extract;

import dev.lanekeeper.sample.codegraph.extract.treesitter.TreeSitterFile;
import java.util.List;

/**
 * What tree-sitter made of all files.
 *
 * @param files one entry a file, in the files' order
 */
public record TreeSitterExtraction(List<TreeSitterFile> files) {

  /** Copies the list. */
  public TreeSitterExtraction {
    files = List.copyOf(files);
  }
}
