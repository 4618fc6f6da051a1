package dev.lanekeeper.graph;

import java.util.List;

/**
 * A column of a node.
 *
 * @param name its name
 * @param type its type as text, such as {@code decimal(18,2)}
 * @param nullable whether it may hold nulls
 * @param from what it comes from and depends on; empty too if nobody knows
 */
public record GraphColumn(String name, String type, boolean nullable, List<ColumnUse> from) {

  /** Copies the list. */
  public GraphColumn {
    from = List.copyOf(from);
  }
}
