/** Plans as SQL: one statement out of a graph of relations, without a planner. */
@NullMarked
package dev.lanekeeper.render;

import org.jspecify.annotations.NullMarked;
