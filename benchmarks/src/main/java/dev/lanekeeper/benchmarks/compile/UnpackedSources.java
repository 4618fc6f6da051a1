package dev.lanekeeper.benchmarks.compile;

import dev.lanekeeper.benchmarks.measure.Workplace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A library's sources as files, without its module: what that requires is on the class path. */
final class UnpackedSources {
  private UnpackedSources() {}

  static List<Path> of(Workplace workplace, String library) throws IOException {
    Path folder = workplace.empty("sources-" + library);
    List<Path> unpacked = new ArrayList<>();
    try (ZipFile jar = new ZipFile(find(workplace.inputs(), library).toFile())) {
      for (ZipEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        if (name.endsWith(".java") && !name.endsWith("module-info.java")) {
          Path file = folder.resolve(name).normalize();
          Files.createDirectories(file.getParent());
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
          }
          unpacked.add(file);
        }
      }
    }
    return unpacked;
  }

  private static Path find(Path folder, String library) throws IOException {
    try (Stream<Path> jars = Files.list(folder)) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith(library + "-"))
          .filter(jar -> jar.toString().endsWith("-sources.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("no sources of " + library + " in " + folder));
    }
  }
}
