package dev.lanekeeper.benchmarks.lane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;

/** Parquet files of many rows, made once. */
public final class Readings {

  private Readings() {}

  /** A row of the files. */
  public record Reading(long id, double amount, LocalDate day, String place) {}

  /** Returns the file of so many rows in a folder, and makes it first if it is not there. */
  public static Path file(Path folder, long rows) throws IOException, SQLException {
    Path file = folder.resolve("readings-" + rows + ".parquet");
    if (!Files.exists(file)) {
      Path making = folder.resolve("readings.making");
      try (PlainDuckDb plain = new PlainDuckDb()) {
        plain.execute(
            """
            COPY (
              SELECT range AS id, (range * 7919 %% 100000) / 100.0::DOUBLE AS amount,
                DATE '2020-01-01' + CAST(range %% 2000 AS INTEGER) AS day, 'place ' || range %% 1000 AS place
              FROM range(%d)
            ) TO '%s' (FORMAT parquet)
            """
                .formatted(rows, making));
      }
      Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }
}
