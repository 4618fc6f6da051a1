@NullMarked
package dev.lanekeeper.engine.duckdb;

import org.jspecify.annotations.NullMarked;
