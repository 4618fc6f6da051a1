package dev.lanekeeper.io;

import dev.lanekeeper.engine.ExportFormat;
import java.nio.file.Path;

/**
 * One Parquet file, compressed with Zstandard.
 *
 * @param target the file; its folder is made if need be
 * @param mode what becomes of a file that is there already
 */
public record ParquetSink(Path target, WriteMode mode) implements Sink {

  /** Returns this sink for a target that must not exist yet. */
  public ParquetSink create() {
    return new ParquetSink(target, WriteMode.CREATE);
  }

  /**
   * Returns a sink for a folder of files, one folder {@code column=value} for each value of the
   * column. Values that the rows have replace what was there for them; the folders of other values
   * stay. So a run for one day can be repeated.
   */
  public PartitionedSink replacePartition(String column) {
    return new PartitionedSink(target, new ExportFormat.Parquet(), column);
  }

  @Override
  public Receipt write(SinkRows rows) {
    return new FileWriter(target, new ExportFormat.Parquet(), mode).write(rows);
  }
}
