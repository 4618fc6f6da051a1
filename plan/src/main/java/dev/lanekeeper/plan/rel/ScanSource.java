package dev.lanekeeper.plan.rel;

import java.nio.file.Path;
import java.util.List;

/** Where a scan's rows come from. Every source can be read any number of times. */
public sealed interface ScanSource {

  /** Files of one schema, at least one. */
  sealed interface Files extends ScanSource {

    /** Returns the files. */
    List<Path> files();
  }

  /**
   * Parquet files of one schema.
   *
   * @param files at least one file
   */
  record Parquet(List<Path> files) implements Files {

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
  record Csv(List<Path> files, boolean header, char delimiter, String nullText) implements Files {

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

  /**
   * JSON files of one schema, UTF-8: objects one after the other, or one array of objects.
   *
   * @param files at least one file
   */
  record Json(List<Path> files) implements Files {

    /** Copies the list. */
    public Json {
      files = List.copyOf(files);
    }
  }

  /**
   * Arrow IPC files of one schema, in the file or the stream format.
   *
   * @param files at least one file
   */
  record Arrow(List<Path> files) implements Files {

    /** Copies the list. */
    public Arrow {
      files = List.copyOf(files);
    }
  }

  /**
   * Rows of a database, or of a source of one's own.
   *
   * @param rows the source, which reads the scan's columns
   */
  record Rows(RowSource rows) implements ScanSource {}
}
