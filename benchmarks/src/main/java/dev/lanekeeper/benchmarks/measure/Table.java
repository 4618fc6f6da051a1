package dev.lanekeeper.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Prints figures below each other, the goal beside each. */
public final class Table {
  private static final List<String> HEADS = List.of("figure", "measured", "goal");

  private final List<List<String>> rows = new ArrayList<>();

  public Table(List<Figure> figures) {
    rows.add(HEADS);
    for (Figure figure : figures) {
      rows.add(List.of(figure.name(), figure.measured(), figure.goal()));
    }
  }

  /** The table as Markdown, which is also readable as it is. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      line(text, rows.get(row)::get, " ");
      if (row == 0) {
        line(text, column -> "-".repeat(width(column)), "-");
      }
    }
    return text.toString();
  }

  private void line(StringBuilder text, Function<Integer, String> cell, String filler) {
    text.append('|');
    for (int column = 0; column < HEADS.size(); column++) {
      String content = cell.apply(column);
      text.append(filler)
          .append(content)
          .append(filler.repeat(width(column) - content.length() + 1))
          .append('|');
    }
    text.append('\n');
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
