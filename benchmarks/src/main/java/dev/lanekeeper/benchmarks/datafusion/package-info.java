/**
 * The lane on DataFusion against the same version of DataFusion driven from Python, with the lane
 * on DuckDB beside it. Measured only by builds that have the engine.
 */
@NullMarked
package dev.lanekeeper.benchmarks.datafusion;

import org.jspecify.annotations.NullMarked;
