/**
 * The lane against the same queries over plain DuckDB, and what it costs where nothing compares.
 */
@NullMarked
package dev.lanekeeper.benchmarks.lane;

import org.jspecify.annotations.NullMarked;
