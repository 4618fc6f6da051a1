package dev.lanekeeper.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * Where an engine writes rows.
 *
 * @param path a file that does not exist yet in a folder that does; with {@code partitionBy} an
 *     empty folder
 * @param format how rows are written
 * @param partitionBy columns whose values become folders {@code column=value} under {@code path},
 *     in that order; the columns are in the files too. Empty writes one file
 */
public record ExportTarget(Path path, ExportFormat format, List<String> partitionBy) {

  /** Copies the list. */
  public ExportTarget {
    partitionBy = List.copyOf(partitionBy);
  }
}
