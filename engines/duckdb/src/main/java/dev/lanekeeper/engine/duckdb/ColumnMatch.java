package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.plan.type.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds the columns of a record in a file, by exact name, else by a name unique when case is
 * ignored, and collects what does not fit.
 */
final class ColumnMatch {

  private final Path file;
  private final List<String> names;
  private final List<String[]> problems = new ArrayList<>();

  ColumnMatch(Path file, List<String> names) {
    this.file = file;
    this.names = names;
  }

  /** Returns a column's position in the file; -1, and a problem, if there is none. */
  int find(Field wanted) {
    int[] exact = where(name -> name.equals(wanted.name()));
    int[] found = exact.length > 0 ? exact : where(name -> name.equalsIgnoreCase(wanted.name()));
    if (found.length == 1) {
      return found[0];
    }
    misfit(
        wanted,
        found.length == 0
            ? "nothing" + Nearest.hint(wanted.name(), names)
            : found.length + " columns of that name");
    return -1;
  }

  private int[] where(Predicate<String> fits) {
    return IntStream.range(0, names.size()).filter(i -> fits.test(names.get(i))).toArray();
  }

  /** Adds a problem: what is there in place of a column. */
  void misfit(Field wanted, String got) {
    problems.add(new String[] {wanted.name(), typed(wanted), got});
  }

  private static String typed(Field field) {
    return field.type() + (field.nullable() ? "" : " not null");
  }

  /**
   * Ends the search.
   *
   * @param columns the file's columns as text
   * @throws dev.lanekeeper.engine.EngineException LK407 with all problems, if there were any
   */
  void check(String columns) {
    if (!problems.isEmpty()) {
      throw SourceFiles.failure(
          file,
          "does not have the record's columns:\n" + table() + "\n  the file has: " + columns,
          "Correct the record or the file; @Column names a column that is not named as its"
              + " component.");
    }
  }

  private String table() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"column", "expected", "got"});
    rows.addAll(problems);
    int[] widths = new int[2];
    for (String[] row : rows) {
      widths[0] = Math.max(widths[0], row[0].length());
      widths[1] = Math.max(widths[1], row[1].length());
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      text.append(text.length() == 0 ? "  " : "\n  ")
          .append(row[0])
          .append(" ".repeat(widths[0] - row[0].length() + 2))
          .append(row[1])
          .append(" ".repeat(widths[1] - row[1].length() + 2))
          .append(row[2]);
    }
    return text.toString();
  }
}
