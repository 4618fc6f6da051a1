package dev.lanekeeper.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code .sql} files beside a module's sources. Maven sees changes of {@code .java} files only.
 */
final class QueryFiles {

  private static final String JAVA = ".java";

  private QueryFiles() {}

  /**
   * Returns the files that were changed after the sources beside them were compiled, with the class
   * files that are older.
   *
   * @param roots the folders of sources
   * @param classes the folder of class files
   */
  static Map<Path, List<Path>> stale(List<String> roots, Path classes) throws IOException {
    Map<Path, List<Path>> stale = new LinkedHashMap<>();
    for (String name : roots) {
      Path root = Path.of(name);
      for (Path query : files(root)) {
        List<Path> older = older(query, root, classes);
        if (!older.isEmpty()) {
          stale.put(query, older);
        }
      }
    }
    return stale;
  }

  private static List<Path> files(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  private static List<Path> older(Path query, Path root, Path classes) throws IOException {
    FileTime changed = Files.getLastModifiedTime(query);
    List<Path> older = new ArrayList<>();
    for (Path source : sources(query.getParent(), root)) {
      String name = root.relativize(source).toString();
      Path compiled = classes.resolve(name.substring(0, name.length() - JAVA.length()) + ".class");
      if (Files.exists(compiled) && Files.getLastModifiedTime(compiled).compareTo(changed) < 0) {
        older.add(compiled);
      }
    }
    return older;
  }

  /** Returns the sources that a file is beside, or below: {@code @Sql(file = "sql/sales.sql")}. */
  private static List<Path> sources(@Nullable Path folder, Path root) throws IOException {
    for (Path at = folder; at != null && at.startsWith(root); at = at.getParent()) {
      try (Stream<Path> all = Files.list(at)) {
        List<Path> sources = all.filter(file -> file.toString().endsWith(JAVA)).sorted().toList();
        if (!sources.isEmpty()) {
          return sources;
        }
      }
    }
    return List.of();
  }
}
