package dev.lanekeeper.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the measurements find what they need; the build sets it up.
 *
 * @param folder for everything that a measurement writes
 * @param inputs the sources jars for the code graph
 * @param tools the annotation processors and all that they need
 * @param jvmFlags what a JVM with an engine is started with
 * @param rounds how often each variant is run
 */
public record Workplace(
    Path folder, Path inputs, ClassPath tools, List<String> jvmFlags, int rounds) {

  /** A new, empty folder inside of {@link #folder}. */
  public Path empty(String name) throws IOException {
    Path path = folder.resolve(name);
    if (Files.exists(path)) {
      delete(path);
    }
    return Files.createDirectories(path).toAbsolutePath();
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** A tool of the JDK that this program runs on. */
  public static String jdk(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }
}
