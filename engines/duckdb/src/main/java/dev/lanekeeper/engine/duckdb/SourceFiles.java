package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.engine.SourceChecks;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Files as DuckDB's table functions take them: each means itself, whatever its name is. */
final class SourceFiles {

  private static final Pattern GLOB = Pattern.compile("[*?\\[]");

  private SourceFiles() {}

  /**
   * Checks a file before DuckDB looks at it.
   *
   * @throws dev.lanekeeper.engine.EngineException LK407 if it cannot be opened
   */
  static void check(Path file) {
    SourceChecks.check(file);
    if (GLOB.matcher(file.toString()).find() && absolute(file).contains("\\")) {
      throw SourceChecks.failure(
          file,
          "has a backslash and one of *?[ in its name, which DuckDB cannot open",
          "Rename it.");
    }
  }

  /** Returns files as a list literal. */
  static String list(List<Path> files) {
    return files.stream().map(SourceFiles::literal).collect(Collectors.joining(", ", "[", "]"));
  }

  /** Returns a file as a literal in which nothing stands for other files. */
  static String literal(Path file) {
    return DuckDbDialect.literal(GLOB.matcher(absolute(file)).replaceAll("[$0]"));
  }

  private static String absolute(Path file) {
    String text = file.toAbsolutePath().toString();
    return file.getFileSystem().getSeparator().equals("\\") ? text.replace('\\', '/') : text;
  }
}
