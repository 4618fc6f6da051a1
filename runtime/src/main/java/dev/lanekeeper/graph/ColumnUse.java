package dev.lanekeeper.graph;

import dev.lanekeeper.annotation.LineageKind;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A column of another node that a node or one of its columns depends on.
 *
 * @param node the node that has the column, or the input
 * @param column the column's name
 * @param fields the way to a field of a nested record; empty for the whole column
 * @param kinds how; empty if the node only names it
 */
public record ColumnUse(String node, String column, List<String> fields, Set<LineageKind> kinds) {

  /** Copies the collections. */
  public ColumnUse {
    fields = List.copyOf(fields);
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
  }
}
