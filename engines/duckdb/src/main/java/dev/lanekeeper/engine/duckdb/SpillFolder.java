package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A session's own folder for what does not fit into memory, below the one that the profile names:
 * DuckDB's files in it have the same names in every database.
 *
 * @param path where it is
 */
record SpillFolder(Path path) implements AutoCloseable {

  /** What its name begins with, by which messages about files in it are told from others. */
  static final String PREFIX = "lanekeeper-spill-";

  static SpillFolder in(Path parent) {
    try {
      Files.createDirectories(parent);
      return new SpillFolder(Files.createTempDirectory(parent.toAbsolutePath(), PREFIX));
    } catch (IOException e) {
      throw new EngineException(
          Code.LK406,
          "the spill folder " + parent + " cannot be used: " + e,
          "Name a folder of the runtime profile that can be written to.",
          e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
