package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated code as a person reads it, to the byte: in each folder of {@code golden} some sources
 * and, under {@code written}, all that is made from them.
 *
 * <p>{@code mvn test -pl processor -am -Dtest=GoldenFilesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dlanekeeper.golden=update} writes the files anew; read
 * the difference before it is committed.
 */
final class GoldenFilesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = "update".equals(System.getProperty("lanekeeper.golden"));

  @ParameterizedTest
  @ValueSource(strings = {"small", "queries", "library", "full"})
  void writtenFiles(String name) throws IOException {
    Path folder = GOLDEN.resolve(name);
    Compilation compiled = Compilation.of(texts(folder, 1).values().toArray(String[]::new));
    assertThat(compiled.errors()).isEmpty();
    Map<String, String> written = new TreeMap<>();
    compiled
        .files()
        .forEach(
            (path, bytes) -> {
              if (!path.endsWith(".class")) {
                written.put(path + ".txt", new String(bytes, StandardCharsets.UTF_8));
              }
            });
    if (UPDATE) {
      update(folder.resolve("written"), written);
    }

    Map<String, String> golden = texts(folder.resolve("written"), Integer.MAX_VALUE);
    assertThat(golden.keySet()).isEqualTo(written.keySet());
    written.forEach((path, text) -> assertThat(text).as(path).isEqualTo(golden.get(path)));
  }

  private static void update(Path folder, Map<String, String> texts) throws IOException {
    if (Files.exists(folder)) {
      for (String old : texts(folder, Integer.MAX_VALUE).keySet()) {
        Files.delete(folder.resolve(old));
      }
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  private static Map<String, String> texts(Path folder, int depth) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder, depth)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> texts.put(folder.relativize(file).toString(), text(file)));
    }
    return texts;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
