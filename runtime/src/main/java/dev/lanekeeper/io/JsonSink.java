package dev.lanekeeper.io;

import java.nio.file.Path;

/**
 * JSON, UTF-8, one object a line: numbers and booleans as such, NaN and infinities and all else as
 * texts (bytes in Base64, dates and times as ISO 8601), lists as arrays, nested records as objects.
 *
 * @param target a file for create and overwrite, a folder for append; made if need be
 * @param mode what becomes of what is there
 */
public record JsonSink(Path target, WriteMode mode) implements Sink {

  /** Checks that JSON can be written so: what is in such files is not compared with new rows. */
  public JsonSink {
    if (mode instanceof WriteMode.MergeByKey || mode instanceof WriteMode.ReplacePartition) {
      throw new IllegalArgumentException("JSON has no " + mode);
    }
  }

  /** Returns this sink for a file that must not exist yet. */
  public JsonSink create() {
    return new JsonSink(target, new WriteMode.Create());
  }

  /** Returns this sink for a folder that gets one more file with each write. */
  public JsonSink append() {
    return new JsonSink(target, new WriteMode.Append());
  }

  @Override
  public Receipt write(SinkRows rows) {
    return FileWriter.of(target, FileContent.JSON, mode).write(rows);
  }
}
