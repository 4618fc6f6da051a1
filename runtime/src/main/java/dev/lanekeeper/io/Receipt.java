package dev.lanekeeper.io;

import java.nio.file.Path;
import java.util.List;

/**
 * What a sink wrote.
 *
 * @param target where to
 * @param rows how many rows
 * @param bytes how many bytes, all files together
 * @param files the files, in the order of their names
 */
public record Receipt(Path target, long rows, long bytes, List<Path> files) {

  /** Copies the list. */
  public Receipt {
    files = List.copyOf(files);
  }
}
