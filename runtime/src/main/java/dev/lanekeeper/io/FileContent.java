package dev.lanekeeper.io;

import dev.lanekeeper.engine.ExportFormat;
import dev.lanekeeper.engine.ExportTarget;
import dev.lanekeeper.io.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.vector.ipc.ArrowReader;

/**
 * How rows become a file.
 *
 * @param extension the file's extension, without the dot
 * @param writing writes all rows into a file that is not there yet
 */
record FileContent(String extension, Writing writing) {

  static final FileContent JSON =
      new FileContent(
          "json",
          (rows, file) -> {
            try (ArrowReader reader = rows.stream()) {
              return JsonWriter.write(reader, rows.schema(), file);
            }
          });

  /** Writes rows. */
  interface Writing {
    /** Returns how many rows were written. */
    long write(SinkRows rows, Path file) throws IOException;
  }

  /** Returns what the engine writes. */
  static FileContent of(ExportFormat format) {
    return new FileContent(
        format.extension(), (rows, file) -> rows.export(new ExportTarget(file, format, List.of())));
  }
}
