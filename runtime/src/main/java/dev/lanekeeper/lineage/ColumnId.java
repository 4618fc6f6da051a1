package dev.lanekeeper.lineage;

import java.util.List;

/**
 * A column of a node or input; or what says which rows a node has.
 *
 * @param node the node or input
 * @param column the column's name; empty for the rows
 * @param fields the way to a field of a nested record; empty for the whole column
 */
public record ColumnId(String node, String column, List<String> fields) {

  /** Copies the list. */
  public ColumnId {
    fields = List.copyOf(fields);
  }

  /** Returns a whole column. */
  public static ColumnId of(String node, String column) {
    return new ColumnId(node, column, List.of());
  }

  /** Returns the rows of a node. */
  public static ColumnId rows(String node) {
    return of(node, "");
  }

  /** Returns whether this is no column, but the rows of a node. */
  public boolean isRows() {
    return column.isEmpty();
  }

  /** Returns {@code node.column.field}, or {@code node (rows)}. */
  @Override
  public String toString() {
    if (isRows()) {
      return node + " (rows)";
    }
    return node + "." + column + (fields.isEmpty() ? "" : "." + String.join(".", fields));
  }
}
