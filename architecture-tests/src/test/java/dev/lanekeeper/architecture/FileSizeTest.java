package dev.lanekeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FileSizeTest {
  private static final int MOST_LINES = 500;
  private static final Path ROOT = Path.of(System.getProperty("lanekeeper.root", "..")).normalize();

  @Test
  void noSourceFileIsTooLongToRead() throws IOException {
    assertThat(sources())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(MOST_LINES));
  }

  /** Hand-written files only: what a build generates lies in {@code target}. */
  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?target/.*"))
          .toList();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
