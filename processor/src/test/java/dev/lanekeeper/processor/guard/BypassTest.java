package dev.lanekeeper.processor.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to bypass the lane that javac sees: one folder each, with its sources and with what
 * javac prints of them, each on its file, line and column.
 */
final class BypassTest {

  @TempDir Path output;

  static List<Path> bypasses() throws IOException, URISyntaxException {
    Path folder = Path.of(BypassTest.class.getResource("/guard/bypass").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bypasses")
  void isReportedOnItsToken(Path bypass) throws IOException {
    Javac.Outcome outcome = new Javac(output).with("-proc:none").compile(bypass);
    assertThat(String.join("\n", outcome.messages()))
        .isEqualTo(Files.readString(bypass.resolve("expected.txt")).strip());
  }
}
