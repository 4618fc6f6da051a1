package dev.lanekeeper.plan.rel;

import java.nio.file.Path;
import java.util.List;

/** Where a scan's rows come from. Every source can be read any number of times. */
public sealed interface ScanSource {

  /**
   * Parquet files of one schema.
   *
   * @param files at least one file
   */
  record Parquet(List<Path> files) implements ScanSource {

    /** Copies the list. */
    public Parquet {
      files = List.copyOf(files);
    }
  }

  /**
   * CSV files of one schema, UTF-8.
   *
   * @param files at least one file
   * @param header whether the first line names the columns
   * @param delimiter what separates values
   * @param nullText the text that stands for null, besides the empty unquoted one
   */
  record Csv(List<Path> files, boolean header, char delimiter, String nullText)
      implements ScanSource {

    /** Copies the list. */
    public Csv {
      files = List.copyOf(files);
    }
  }

  /**
   * Rows held in memory.
   *
   * @param table the rows
   */
  record Memory(MemoryTable table) implements ScanSource {}
}
