package dev.lanekeeper.io;

import dev.lanekeeper.engine.ExportFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * Parquet or CSV files. Everything is written beside the target and moved there in the end.
 *
 * @param target a file for create, overwrite and merge by key; a folder for append and replace
 *     partition. Folders are made if need be
 * @param format how files are written
 * @param mode what becomes of what is there
 */
public record FileSink(Path target, ExportFormat format, WriteMode mode) implements Sink {

  private FileSink as(WriteMode chosen) {
    return new FileSink(target, format, chosen);
  }

  /** Returns this sink for a file that must not exist yet. */
  public FileSink create() {
    return as(new WriteMode.Create());
  }

  /** Returns this sink for a folder that gets one more file with each write. */
  public FileSink append() {
    return as(new WriteMode.Append());
  }

  /**
   * Returns this sink for a folder of files, one folder {@code column=value} for each value of the
   * column, which is in the files too. Values that the rows have replace what was there for them;
   * the folders of other values stay.
   */
  public FileSink replacePartition(String column) {
    return as(new WriteMode.ReplacePartition(column));
  }

  /**
   * Returns this sink for a file whose rows are replaced where a new row has the same key. The file
   * must have the plan's columns, and no others.
   */
  public FileSink mergeByKey(String... keys) {
    return as(new WriteMode.MergeByKey(List.of(keys)));
  }

  @Override
  public Receipt write(SinkRows rows) {
    if (mode instanceof WriteMode.ReplacePartition partition) {
      return new PartitionWriter(target, format, partition.column()).write(rows);
    } else if (mode instanceof WriteMode.MergeByKey merge) {
      return new MergeWriter(target, format, merge.keys()).write(rows);
    }
    return FileWriter.of(target, FileContent.of(format), mode).write(rows);
  }
}
