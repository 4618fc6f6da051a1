package dev.lanekeeper.sample.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each deliberate mistake gets from javac exactly what lies beside it, and the README shows one.
 */
final class MistakesTest {
  private static final Path MISTAKES =
      Path.of("src/test/resources/dev/lanekeeper/sample/orders/mistakes");

  @TempDir private Path output;

  @ParameterizedTest
  @ValueSource(
      strings = {"WrongColumn", "MissingNode", "NullForPrimitive", "Bypass", "WrongFeature"})
  void javacSaysWhatIsWrong(String mistake) throws IOException {
    assertThat(compile(mistake)).isEqualTo(said(mistake));
  }

  @Test
  void theReadmeShowsWhatJavacSays() throws IOException {
    assertThat(Files.readString(Path.of("../README.md"))).contains(said("WrongColumn"));
  }

  @Test
  void thePageOnSqlShowsAWrongPattern() throws IOException {
    assertThat(Files.readString(Path.of("../docs/sql.md"))).contains(said("WrongFeature"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"WrongColumn", "MissingNode", "NullForPrimitive", "Bypass"})
  void theTutorialShowsEachMistake(String mistake) throws IOException {
    assertThat(Files.readString(Path.of("../docs/tutorial.md"))).contains(said(mistake));
  }

  private static String said(String mistake) throws IOException {
    return Files.readString(MISTAKES.resolve(mistake + ".txt"));
  }

  private String compile(String mistake) {
    String classPath = System.getProperty("java.class.path");
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    String file = MISTAKES.resolve(mistake + ".java").toString();
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                messages,
                messages,
                "-parameters",
                "-cp",
                classPath,
                "-processorpath",
                classPath,
                "-d",
                output.toString(),
                file);
    assertThat(exit).isEqualTo(1);
    return messages
        .toString(StandardCharsets.UTF_8)
        .replace(System.lineSeparator(), "\n")
        .replace(file, mistake + ".java");
  }
}
