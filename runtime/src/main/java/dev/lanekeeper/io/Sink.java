package dev.lanekeeper.io;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.ExportFormat;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.source.JdbcDatabase;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a lane writes a plan's rows. All or nothing: until everything is written, whoever looks at
 * the target sees what was there before. Immutable; one's own sinks implement it.
 */
public interface Sink {

  /**
   * Writes rows. Only a lane calls this, because only a lane can make rows.
   *
   * @throws dev.lanekeeper.diagnostic.LaneException LK410 if the target cannot be written; nothing
   *     is replaced then
   */
  @RequiresLane
  Receipt write(SinkRows rows);

  /** Returns a sink for Parquet, compressed with Zstandard: one file, which is overwritten. */
  static FileSink parquet(Path target) {
    return new FileSink(target, new ExportFormat.Parquet(), new WriteMode.Overwrite());
  }

  /** Returns a sink for CSV of the usual form: one file, which is overwritten. */
  static FileSink csv(Path target) {
    return csv(target, CsvOptions.defaults());
  }

  /** Returns a sink for CSV: one file, which is overwritten. */
  static FileSink csv(Path target, CsvOptions options) {
    return new FileSink(target, new ExportFormat.Csv(options), new WriteMode.Overwrite());
  }

  /** Returns a sink for JSON, one object a line: one file, which is overwritten. */
  static JsonSink json(Path target) {
    return new JsonSink(target, new WriteMode.Overwrite());
  }

  /**
   * Returns a sink for a table, whose rows are replaced.
   *
   * @param path its name, or schema and name; each is quoted
   */
  static JdbcSink jdbc(JdbcDatabase database, String... path) {
    return new JdbcSink(database, List.of(path), new WriteMode.Overwrite());
  }
}
