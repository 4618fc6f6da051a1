/** DuckDB inside the process, the default engine. */
@NullMarked
package dev.lanekeeper.engine.duckdb;

import org.jspecify.annotations.NullMarked;
