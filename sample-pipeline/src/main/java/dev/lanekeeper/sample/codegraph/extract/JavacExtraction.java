package dev.lanekeeper.sample.codegraph.extract;

import dev.lanekeeper.sample.codegraph.extract.javac.JavacFile;
import java.util.List;

/**
 * What javac's parser made of all files.
 *
 * @param files one entry a file, in the files' order
 */
public record JavacExtraction(List<JavacFile> files) {

  /** Copies the list. */
  public JavacExtraction {
    files = List.copyOf(files);
  }
}
