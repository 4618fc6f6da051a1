package dev.lanekeeper.plan.lineage;

import dev.lanekeeper.annotation.LineageKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Lineage as lines of text, for class files: {@code =} starts a column, {@code +} is a use of it,
 * {@code *} one of the rows, {@code -} an unused column. What stands in a line is separated by
 * tabs.
 */
public final class LineageText {

  private LineageText() {}

  /** Returns the lines; {@link #parse} reads them. */
  public static List<String> lines(QueryLineage lineage) {
    List<String> lines = new ArrayList<>();
    for (List<ColumnUse> column : lineage.columns()) {
      lines.add("=");
      column.forEach(use -> lines.add("+" + line(use)));
    }
    lineage.rows().forEach(use -> lines.add("*" + line(use)));
    lineage.unused().forEach(column -> lines.add("-" + line(column, Set.of())));
    return lines;
  }

  private static String line(ColumnUse use) {
    return line(use.source(), use.kinds());
  }

  private static String line(SourceColumn column, Collection<LineageKind> kinds) {
    StringBuilder line = new StringBuilder();
    for (LineageKind kind : kinds) {
      line.append(line.isEmpty() ? "" : ",").append(kind.name());
    }
    line.append('\t').append(escaped(column.relation()));
    line.append('\t').append(escaped(column.column()));
    column.fields().forEach(field -> line.append('\t').append(escaped(field)));
    return line.toString();
  }

  /**
   * Returns the lineage that {@link #lines} gives these lines of.
   *
   * @throws IllegalArgumentException if they are no such lines
   */
  public static QueryLineage parse(List<String> lines) {
    List<List<ColumnUse>> columns = new ArrayList<>();
    List<ColumnUse> rows = new ArrayList<>();
    List<SourceColumn> unused = new ArrayList<>();
    for (String line : lines) {
      switch (line.isEmpty() ? ' ' : line.charAt(0)) {
        case '=' -> columns.add(new ArrayList<>());
        case '+' -> {
          if (columns.isEmpty()) {
            throw new IllegalArgumentException("no column before " + line);
          }
          columns.get(columns.size() - 1).add(use(line));
        }
        case '*' -> rows.add(use(line));
        case '-' -> unused.add(column(parts(line)));
        default -> throw new IllegalArgumentException("no line of lineage: " + line);
      }
    }
    return new QueryLineage(columns, rows, unused);
  }

  private static ColumnUse use(String line) {
    List<String> parts = parts(line);
    Set<LineageKind> kinds = EnumSet.noneOf(LineageKind.class);
    for (String kind : parts.get(0).split(",", -1)) {
      kinds.add(LineageKind.valueOf(kind));
    }
    return new ColumnUse(column(parts), kinds);
  }

  private static SourceColumn column(List<String> parts) {
    if (parts.size() < 3) {
      throw new IllegalArgumentException("no column: " + parts);
    }
    return new SourceColumn(parts.get(1), parts.get(2), parts.subList(3, parts.size()));
  }

  private static List<String> parts(String line) {
    return Arrays.stream(line.substring(1).split("\t", -1)).map(LineageText::plain).toList();
  }

  private static String escaped(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '%' || name.charAt(i) < ' ') {
        return name.replace("%", "%25")
            .replace("\t", "%09")
            .replace("\n", "%0a")
            .replace("\r", "%0d");
      }
    }
    return name;
  }

  private static String plain(String name) {
    return name.replace("%0d", "\r").replace("%0a", "\n").replace("%09", "\t").replace("%25", "%");
  }
}
