/** From which columns a query's columns come, and how. */
@NullMarked
package dev.lanekeeper.plan.lineage;

import org.jspecify.annotations.NullMarked;
