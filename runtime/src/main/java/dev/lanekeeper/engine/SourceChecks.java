package dev.lanekeeper.engine;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.plan.source.ColumnMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every engine checks of a source's files before it opens them, and says in the same words.
 */
public final class SourceChecks {

  private static final int MOST_SIBLINGS = 1000;

  private SourceChecks() {}

  /**
   * Checks that there is a file that can be read: some engines would read all files of a folder.
   *
   * @throws EngineException LK407 if it is not there, no file, or may not be read
   */
  public static void check(Path file) {
    if (!Files.exists(file)) {
      throw failure(file, "does not exist" + nearest(file), "Correct the path.");
    } else if (Files.isDirectory(file)) {
      throw failure(file, "is a folder, not a file", "Name the files in it.");
    } else if (!Files.isReadable(file)) {
      throw failure(file, "may not be read", "Give this process the right to read it.");
    }
  }

  /**
   * Checks that a file has the columns that were looked for.
   *
   * @param columns all its columns, as text
   * @throws EngineException LK407 with all that does not fit
   */
  public static void check(Path file, ColumnMatch match, String columns) {
    match
        .problem("file", columns)
        .ifPresent(
            problem -> {
              throw failure(file, problem, ColumnMatch.FIX);
            });
  }

  /** Returns the failure of a file that cannot be a source. */
  public static EngineException failure(Path file, String what, String fix) {
    return new EngineException(Code.LK407, file + " " + what, fix, null);
  }

  /** Returns how messages name the files of one table. */
  public static String place(List<Path> files) {
    return files.get(0) + (files.size() == 1 ? "" : " and " + (files.size() - 1) + " more");
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
          siblings.map(path -> String.valueOf(path.getFileName())).limit(MOST_SIBLINGS).toList());
    } catch (IOException e) {
      return "";
    }
  }
}
