package dev.lanekeeper.io;

import dev.lanekeeper.engine.ExportFormat;
import java.nio.file.Path;

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
  Receipt write(SinkRows rows);

  /** Returns a sink for one Parquet file. */
  static ParquetSink parquet(Path target) {
    return new ParquetSink(target, WriteMode.OVERWRITE);
  }

  /** Returns a sink for one CSV file: UTF-8, a header, commas, nothing for null. */
  static CsvSink csv(Path target) {
    return new CsvSink(target, new ExportFormat.Csv(true, ',', ""), WriteMode.OVERWRITE);
  }
}
