package dev.lanekeeper.io;

import dev.lanekeeper.engine.ExportFormat;
import java.nio.file.Path;

/**
 * One CSV file, UTF-8.
 *
 * @param target the file; its folder is made if need be
 * @param format header, delimiter and the text for null
 * @param mode what becomes of a file that is there already
 */
public record CsvSink(Path target, ExportFormat.Csv format, WriteMode mode) implements Sink {

  /** Returns this sink for a target that must not exist yet. */
  public CsvSink create() {
    return new CsvSink(target, format, WriteMode.CREATE);
  }

  /** Returns this sink without a line of column names. */
  public CsvSink withoutHeader() {
    return new CsvSink(
        target, new ExportFormat.Csv(false, format.delimiter(), format.nullText()), mode);
  }

  /** Returns this sink with another delimiter. */
  public CsvSink delimiter(char delimiter) {
    return new CsvSink(
        target, new ExportFormat.Csv(format.header(), delimiter, format.nullText()), mode);
  }

  /** Returns this sink with another text for null. */
  public CsvSink nullText(String text) {
    return new CsvSink(
        target, new ExportFormat.Csv(format.header(), format.delimiter(), text), mode);
  }

  @Override
  public Receipt write(SinkRows rows) {
    return new FileWriter(target, format, mode).write(rows);
  }
}
