package dev.lanekeeper.engine;

import dev.lanekeeper.diagnostic.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A session's own folder for what does not fit into memory, below the one that the profile names:
 * so that sessions do not meet each other's files, and none are left when it is closed.
 *
 * @param path where it is
 */
public record SpillFolder(Path path) implements AutoCloseable {

  /** What its name begins with, by which messages about files in it are told from others. */
  public static final String PREFIX = "lanekeeper-spill-";

  /**
   * Makes a folder. The caller closes it.
   *
   * @throws EngineException LK406 if it cannot be made
   */
  public static SpillFolder in(Path parent) {
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

  /** Deletes the folder with all that is in it. */
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
