package dev.lanekeeper.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's files, found from the folder that the build names. */
final class SourceTree {
  static final Path ROOT = Path.of(System.getProperty("lanekeeper.root", "..")).normalize();

  private SourceTree() {}

  /** Hand-written Java files: what a build generates lies in {@code target}. */
  static List<Path> javaFiles() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?target/.*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tests, those that engines inherit too, and the texts that they expect. */
  static List<Path> testFiles() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(
              file ->
                  file.toString().contains("/src/test/")
                      || file.toString().endsWith("Conformance.java"))
          .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".txt"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
