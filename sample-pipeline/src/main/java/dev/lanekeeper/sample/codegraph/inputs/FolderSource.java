package dev.lanekeeper.sample.codegraph.inputs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads sources that lie in the file system. Symbolic links to folders are not followed. */
final class FolderSource {

  private FolderSource() {}

  static Map<String, byte[]> read(Path folder) {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files =
          tree.filter(file -> file.toString().endsWith(".java"))
              .filter(Files::isRegularFile)
              .toList();
    } catch (IOException | UncheckedIOException e) {
      throw SourceFault.unreadable(folder, e);
    }
    Map<String, byte[]> contents = new HashMap<>();
    for (Path file : files) {
      contents.put(folder.relativize(file).toString().replace('\\', '/'), bytes(file));
    }
    return contents;
  }

  static Map<String, byte[]> readSingle(Path file) {
    return Map.of(String.valueOf(file.getFileName()), bytes(file));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw SourceFault.unreadable(file, e);
    }
  }
}
