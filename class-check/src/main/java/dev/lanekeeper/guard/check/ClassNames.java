package dev.lanekeeper.guard.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lists the classes of folders and jars. */
final class ClassNames {

  private static final String ENDING = ".class";

  private ClassNames() {}

  static List<String> in(List<Path> places) {
    List<String> names = new ArrayList<>();
    for (Path place : places) {
      try {
        if (Files.isDirectory(place)) {
          add(place, names);
        } else if (Files.isRegularFile(place)) {
          try (FileSystem jar = FileSystems.newFileSystem(place)) {
            add(jar.getPath("/"), names);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(place.toString(), e);
      }
    }
    return names;
  }

  private static void add(Path root, List<String> names) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(ENDING) && !file.startsWith("META-INF"))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .map(file -> file.replace('/', '.').replace('\\', '.'))
          .filter(name -> !name.endsWith("module-info"))
          .sorted()
          .forEach(names::add);
    }
  }
}
