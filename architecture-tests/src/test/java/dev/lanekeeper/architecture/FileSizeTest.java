package dev.lanekeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FileSizeTest {
  private static final long MOST_LINES = 500;
  private static final long MEDIAN_LINES = 100;
  private static final long MOST_LINES_OF_95_PERCENT = 300;

  @Test
  void noSourceFileIsTooLongToRead() {
    assertThat(SourceTree.javaFiles())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(MOST_LINES));
  }

  @Test
  void mostSourceFilesAreShort() {
    List<Long> sorted = SourceTree.javaFiles().stream().map(FileSizeTest::lines).sorted().toList();
    assertThat(sorted.get(sorted.size() / 2)).as("median").isLessThanOrEqualTo(MEDIAN_LINES);
    assertThat(sorted.get(sorted.size() * 95 / 100))
        .as("95th percentile")
        .isLessThanOrEqualTo(MOST_LINES_OF_95_PERCENT);
  }

  private static long lines(Path file) {
    return SourceTree.read(file).lines().count();
  }
}
