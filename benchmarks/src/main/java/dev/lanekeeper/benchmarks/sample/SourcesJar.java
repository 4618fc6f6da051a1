package dev.lanekeeper.benchmarks.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A library's sources.
 *
 * @param megabytes size of its Java files, unpacked, in millions of bytes
 */
record SourcesJar(String name, Path path, double megabytes) {
  private static final double BYTES_A_MEGABYTE = 1e6;

  /** The jar in that folder whose name starts so. */
  static SourcesJar find(Path folder, String name) throws IOException {
    try (Stream<Path> jars = Files.list(folder)) {
      List<Path> found =
          jars.filter(jar -> jar.getFileName().toString().startsWith(name + "-")).toList();
      if (found.size() != 1) {
        throw new IOException("not one jar of " + name + " in " + folder + ": " + found);
      }
      Path jar = found.get(0).toAbsolutePath();
      return new SourcesJar(name, jar, javaBytes(jar) / BYTES_A_MEGABYTE);
    }
  }

  private static double javaBytes(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .filter(entry -> entry.getName().endsWith(".java"))
          .mapToLong(ZipEntry::getSize)
          .sum();
    }
  }
}
