package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.engine.SourceChecks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * How a CSV file begins.
 *
 * @param values the values of its first line; none in an empty file
 * @param lineEnd the line end that DuckDB has to be told, as it writes it; empty if it finds it
 *     itself
 * @param compressed whether the file is compressed, which its name says
 */
record CsvStart(List<String> values, String lineEnd, boolean compressed) {

  /** Copies the list. */
  CsvStart {
    values = List.copyOf(values);
  }

  /**
   * Reads the first line of a file.
   *
   * @throws dev.lanekeeper.engine.EngineException LK407 if it cannot be read, or is not UTF-8
   */
  static CsvStart of(Path file, char delimiter) {
    boolean compressed = file.toString().endsWith(".gz");
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = compressed ? new GZIPInputStream(bytes) : bytes;
        BufferedReader text =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()))) {
      CsvLine line = CsvLine.read(text, delimiter);
      return new CsvStart(line.values(), line.unclearEnd(), compressed);
    } catch (CharacterCodingException e) {
      throw SourceChecks.failure(file, "is not UTF-8", "Write it as UTF-8.");
    } catch (IOException e) {
      throw SourceChecks.failure(file, "cannot be read: " + e, "Replace the file.");
    }
  }
}
