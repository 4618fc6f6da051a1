package dev.lanekeeper.io;

import dev.lanekeeper.engine.ExportFormat;
import java.nio.file.Path;

/**
 * A folder of files, one folder {@code column=value} for each value of a column; the column is in
 * the files too. Writing replaces the folders of the values that the rows have, all of them or
 * none.
 *
 * @param target the folder; made if need be
 * @param format how the files are written
 * @param column the column
 */
public record PartitionedSink(Path target, ExportFormat format, String column) implements Sink {

  @Override
  public Receipt write(SinkRows rows) {
    return new PartitionWriter(target, format, column).write(rows);
  }
}
