/**
 * SQL to checked and typed plans, and plans to the engines' dialects. The only package that knows
 * Calcite.
 */
@NullMarked
package dev.lanekeeper.planner;

import org.jspecify.annotations.NullMarked;
