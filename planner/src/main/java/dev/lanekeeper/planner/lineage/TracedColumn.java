package dev.lanekeeper.planner.lineage;

import dev.lanekeeper.plan.lineage.SourceColumn;
import java.util.Set;

/**
 * A column of a query or of a relation that it reads.
 *
 * @param sources what its value comes from and depends on
 * @param needs the columns without which it is not there: those that a star stands for, and nothing
 *     where it is spelled out
 */
record TracedColumn(Sources sources, Set<SourceColumn> needs) {}
