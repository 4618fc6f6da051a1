package dev.lanekeeper.engine;

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
   * @param header whether the first line names the columns
   * @param delimiter what separates values
   * @param nullText what stands for null, unquoted; texts equal to it are quoted
   */
  record Csv(boolean header, char delimiter, String nullText) implements ExportFormat {
    @Override
    public String extension() {
      return "csv";
    }
  }
}
