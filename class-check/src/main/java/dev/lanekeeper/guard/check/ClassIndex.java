package dev.lanekeeper.guard.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds class files in folders, jars and the running JDK; each is read once. */
final class ClassIndex implements AutoCloseable {

  private final List<Path> roots = new ArrayList<>();
  private final List<FileSystem> opened = new ArrayList<>();
  private final Map<String, Optional<ClassInfo>> known = new HashMap<>();
  private final Map<String, Set<String>> supertypes = new HashMap<>();

  ClassIndex(List<Path> classPath) {
    for (Path entry : classPath) {
      if (Files.isDirectory(entry)) {
        roots.add(entry);
      } else if (Files.isRegularFile(entry)) {
        roots.add(open(entry));
      }
    }
  }

  private Path open(Path jar) {
    try {
      FileSystem files = FileSystems.newFileSystem(jar);
      opened.add(files);
      return files.getPath("/");
    } catch (IOException e) {
      throw new UncheckedIOException(jar.toString(), e);
    }
  }

  Optional<ClassInfo> find(String name) {
    Optional<ClassInfo> found = known.get(name);
    if (found == null) {
      found = bytes(name.replace('.', '/') + ".class").map(ClassFiles::read);
      known.put(name, found);
    }
    return found;
  }

  /** Returns a type and all its supertypes, as far as their class files are there. */
  Set<String> withSupertypes(String name) {
    Set<String> found = supertypes.get(name);
    if (found == null) {
      found = new LinkedHashSet<>();
      List<String> waiting = new ArrayList<>(List.of(name));
      for (int i = 0; i < waiting.size(); i++) {
        if (found.add(waiting.get(i))) {
          find(waiting.get(i))
              .ifPresent(
                  type -> {
                    Stream.ofNullable(type.superclass()).forEach(waiting::add);
                    waiting.addAll(type.interfaces());
                  });
        }
      }
      supertypes.put(name, found);
    }
    return found;
  }

  /** Returns the folder or jar that a class is in. */
  Optional<Path> rootOf(String name) {
    return roots.stream()
        .filter(root -> Files.exists(root.resolve(name.replace('.', '/') + ".class")))
        .findFirst();
  }

  private Optional<byte[]> bytes(String file) {
    try {
      for (Path root : roots) {
        Path path = root.resolve(file);
        if (Files.exists(path)) {
          return Optional.of(Files.readAllBytes(path));
        }
      }
      try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(file)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  @Override
  public void close() {
    for (FileSystem files : opened) {
      try {
        files.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
