package dev.lanekeeper.lineage;

import dev.lanekeeper.annotation.LineageKind;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A node that reads a column of another node, without others between them.
 *
 * @param node its name
 * @param certain whether it names the column, so that it does not compile without; else it is
 *     written in Java and takes the whole relation
 * @param columns its columns that come from the column or depend on it
 * @param kinds how, those of its rows included; empty if it only names it
 */
public record ColumnReader(
    String node, boolean certain, List<String> columns, Set<LineageKind> kinds) {

  /** Copies the collections. */
  public ColumnReader {
    columns = List.copyOf(columns);
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
  }

  /** Returns it as {@code node: columns KIND KIND}, for people. */
  public String describe() {
    StringBuilder text = new StringBuilder(node);
    if (!certain) {
      return text.append(" (Java: it may read it)").toString();
    }
    if (!columns.isEmpty()) {
      text.append(": ").append(String.join(", ", columns));
    }
    kinds.forEach(kind -> text.append(' ').append(kind));
    return text.append(kinds.isEmpty() ? " (names it)" : "").toString();
  }
}
