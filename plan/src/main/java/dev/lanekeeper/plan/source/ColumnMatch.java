package dev.lanekeeper.plan.source;

import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.plan.type.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds the columns of a record in a source, by exact name, else by a name unique when case is
 * ignored, and collects what does not fit. Used by one thread.
 */
public final class ColumnMatch {

  /** What to do about columns that do not fit. */
  public static final String FIX =
      "Correct the record or the source; @Column names a column that is not named as its"
          + " component.";

  private final List<String> names;
  private final List<String[]> problems = new ArrayList<>();

  /**
   * Starts to search.
   *
   * @param names the names of the source's columns
   */
  public ColumnMatch(List<String> names) {
    this.names = List.copyOf(names);
  }

  /** Returns a column's position in the source; -1, and a problem, if there is none. */
  public int find(Field wanted) {
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
  public void misfit(Field wanted, String got) {
    problems.add(new String[] {wanted.name(), typed(wanted), got});
  }

  private static String typed(Field field) {
    return field.type() + (field.nullable() ? "" : " not null");
  }

  /**
   * Returns all problems in words that follow the source's name; empty if there is none.
   *
   * @param place what kind of place has the columns: "file"
   * @param columns its columns as text
   */
  public Optional<String> problem(String place, String columns) {
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "does not have the record's columns:\n"
                + table()
                + "\n  the "
                + place
                + " has: "
                + columns);
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
