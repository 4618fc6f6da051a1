package dev.lanekeeper.lane;

import dev.lanekeeper.plan.rel.MemoryTable;
import dev.lanekeeper.plan.type.Schema;

/**
 * Rows that a part of a plan leaves in the engine for the parts after it.
 *
 * @param name its name in the session
 * @param schema its columns
 */
record StagedTable(String name, Schema schema) implements MemoryTable {

  @Override
  public long rowCount() {
    return -1;
  }

  @Override
  public String identity() {
    return name;
  }
}
