package dev.lanekeeper.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Finds JDKs: the running one, and those in the folder that it is in. */
final class Jdks {

  private Jdks() {}

  static Optional<Path> atLeast(int version) throws IOException {
    Path running = Path.of(System.getProperty("java.home"));
    try (Stream<Path> beside = Files.list(running.toRealPath().getParent())) {
      return Stream.concat(Stream.of(running), beside.sorted())
          .filter(home -> Files.exists(home.resolve("bin/javac")))
          .filter(home -> version(home) >= version)
          .findFirst();
    }
  }

  private static int version(Path home) {
    Properties release = new Properties();
    try (var in = Files.newInputStream(home.resolve("release"))) {
      release.load(in);
    } catch (IOException e) {
      return 0; // no JDK of this kind
    }
    String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
    return Integer.parseInt(version.split("[.\\-+]")[0]);
  }
}
