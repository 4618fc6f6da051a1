package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.plan.source.ColumnMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files as DuckDB's table functions take them: each means itself, whatever its name is. */
final class SourceFiles {

  private static final Pattern GLOB = Pattern.compile("[*?\\[]");

  private SourceFiles() {}

  /**
   * Checks a file before DuckDB looks at it, which would read a folder's files for a folder.
   *
   * @throws EngineException LK407 if it is not there, no file, or may not be read
   */
  static void check(Path file) {
    if (!Files.exists(file)) {
      throw failure(file, "does not exist" + nearest(file), "Correct the path.");
    } else if (Files.isDirectory(file)) {
      throw failure(file, "is a folder, not a file", "Name the files in it.");
    } else if (!Files.isReadable(file)) {
      throw failure(file, "may not be read", "Give this process the right to read it.");
    } else if (GLOB.matcher(file.toString()).find() && absolute(file).contains("\\")) {
      throw failure(
          file,
          "has a backslash and one of *?[ in its name, which DuckDB cannot open",
          "Rename it.");
    }
  }

  /**
   * Checks that a file has the columns that were looked for.
   *
   * @param columns all its columns, as text
   * @throws EngineException LK407 with all that does not fit
   */
  static void check(Path file, ColumnMatch match, String columns) {
    match
        .problem("file", columns)
        .ifPresent(
            problem -> {
              throw failure(file, problem, ColumnMatch.FIX);
            });
  }

  /** Returns the failure of a file that cannot be a source. */
  static EngineException failure(Path file, String what, String fix) {
    return new EngineException(Code.LK407, file + " " + what, fix, null);
  }

  private static String nearest(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    Path name = file.getFileName();
    if (folder == null || name == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      return Nearest.hint(
          name.toString(),
          siblings.map(path -> String.valueOf(path.getFileName())).limit(1000).toList());
    } catch (IOException e) {
      return "";
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
