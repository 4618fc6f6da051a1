package dev.lanekeeper.guard.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lists the classes of folders. */
final class ClassNames {

  private static final String ENDING = ".class";

  private ClassNames() {}

  static List<String> in(List<Path> folders) {
    List<String> names = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .map(file -> folder.relativize(file).toString())
              .filter(file -> file.endsWith(ENDING) && !file.startsWith("META-INF"))
              .map(file -> file.substring(0, file.length() - ENDING.length()))
              .map(file -> file.replace('/', '.').replace('\\', '.'))
              .filter(name -> !name.endsWith("module-info"))
              .sorted()
              .forEach(names::add);
        } catch (IOException e) {
          throw new UncheckedIOException(folder.toString(), e);
        }
      }
    }
    return names;
  }
}
