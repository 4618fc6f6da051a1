package dev.lanekeeper.lineage;

import dev.lanekeeper.annotation.LineageKind;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * One step of lineage, along the data.
 *
 * @param from what is read
 * @param to what depends on it
 * @param kinds how; empty from a node's rows to its columns and to the rows of its readers, which
 *     depend on them in any case
 */
public record LineageLink(ColumnId from, ColumnId to, Set<LineageKind> kinds) {

  /** Copies the set. */
  public LineageLink {
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
  }
}
