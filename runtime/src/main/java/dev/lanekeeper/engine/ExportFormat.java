package dev.lanekeeper.engine;

import dev.lanekeeper.plan.CsvOptions;

/** A file format that an engine writes. */
public sealed interface ExportFormat {

  /** Returns the files' extension, without the dot. */
  String extension();

  /** Parquet, compressed with Zstandard. */
  record Parquet() implements ExportFormat {
    @Override
    public String extension() {
      return "parquet";
    }
  }

  /**
   * CSV: UTF-8, line feeds, values quoted where needed, {@code ""} for a quote.
   *
   * @param options header, delimiter, and what stands for null, unquoted; texts equal to that are
   *     quoted
   */
  record Csv(CsvOptions options) implements ExportFormat {
    @Override
    public String extension() {
      return "csv";
    }
  }
}
