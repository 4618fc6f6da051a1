package dev.lanekeeper.planner.lineage;

import org.apache.calcite.sql.SqlNode;

/** A part of a tree that is not as validation leaves it. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreadable(SqlNode node) {
    super("no lineage of " + node.getKind() + " " + node);
  }
}
