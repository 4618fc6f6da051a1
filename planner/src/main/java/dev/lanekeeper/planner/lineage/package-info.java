/** Column lineage of one query, read off its validated tree. */
@NullMarked
package dev.lanekeeper.planner.lineage;

import org.jspecify.annotations.NullMarked;
