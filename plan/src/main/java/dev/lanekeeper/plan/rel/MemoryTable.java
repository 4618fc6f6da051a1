package dev.lanekeeper.plan.rel;

import dev.lanekeeper.plan.type.Schema;

/** Rows in memory that a plan can scan: records, or an Arrow table of the runtime. */
public interface MemoryTable {

  /** Returns the columns. */
  Schema schema();

  /** Returns the number of rows. */
  long rowCount();

  /**
   * Returns a text that stands for the contents in a plan's digest: equal contents may give
   * different texts, different contents never give equal ones within a process.
   */
  String identity();
}
