package dev.lanekeeper.render;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.plan.rel.MemoryTable;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;

/** How a statement reads what plans scan. */
@RequiresLane
public interface SourceTexts {

  /**
   * Returns one SELECT that reads files and gives exactly the columns of {@code schema}, in order.
   */
  EngineQuery select(ScanSource source, Schema schema);

  /** Returns the name under which a table in memory can be read. */
  String tableName(MemoryTable table);
}
