package dev.lanekeeper.io;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a sink wrote.
 *
 * @param target where to: a path, or a table and its database
 * @param rows how many rows
 * @param replaced how many rows were there before and made place for them; empty if that is not
 *     known
 * @param bytes how many bytes, all files together; 0 if there are none
 * @param files the files, in the order of their names
 */
public record Receipt(
    String target, long rows, OptionalLong replaced, long bytes, List<Path> files) {

  /** Copies the list. */
  public Receipt {
    files = List.copyOf(files);
  }

  /**
   * Returns the only file.
   *
   * @throws IllegalStateException if there is none, or more than one
   */
  public Path file() {
    if (files.size() != 1) {
      throw new IllegalStateException(target + " has " + files.size() + " files: ask for files()");
    }
    return files.get(0);
  }
}
