package dev.lanekeeper.processor.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The sources that the guard is tested with. */
final class Cases {

  private Cases() {}

  static List<Path> in(String kind) {
    try (Stream<Path> files = Files.list(folder(kind))) {
      return files.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder(String kind) {
    try {
      return Path.of(Objects.requireNonNull(Cases.class.getResource("/guard/" + kind)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compiles users' executors and stand-ins for libraries: the guard sees them as class files. */
  static Javac.Outcome compileSupport(Path output) throws IOException {
    return new Javac(output).with("-proc:none").compile(folder("support"));
  }
}
